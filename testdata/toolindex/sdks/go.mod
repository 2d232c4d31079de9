module example.com/sdks

go 1.26.0

// What cannot be downloaded is a stub: its signatures are in testdata/stubs.
replace (
	example.com/fork => ../../stubs/fork
	github.com/FreePeak/cortex => ../../stubs/cortex
	github.com/MegaGrindStone/go-mcp => ../../stubs/megagrindstone
	github.com/ThinkInAIXYZ/go-mcp => ../../stubs/thinkinai
	github.com/XiaoConstantine/mcp-go => ../../stubs/xiaoconstantine
	github.com/ankorstore/yokai/fxmcpserver => ../../stubs/yokai
	github.com/antidrift-dev/zeromcp => ../../stubs/zeromcp
	github.com/ckanthony/gin-mcp => ../../stubs/ginmcp
	github.com/dstotijn/go-mcp => ../../stubs/dstotijn
	github.com/fastertools/wasmcp/src/sdk/wasmcp-go => ../../stubs/wasmcp
	github.com/felixgeelhaar/mcp-go => ../../stubs/felixgeelhaar
	github.com/ggoodman/mcp-server-go => ../../stubs/ggoodman
	github.com/go-go-golems/go-go-mcp => ../../stubs/gogomcp
	github.com/llmcontext/gomcp => ../../stubs/llmcontext
	github.com/localrivet/gomcp => ../../stubs/localrivet
	github.com/metoro-io/mcp-golang => ../../stubs/mcpgolang
	github.com/njayp/ophis => ../../stubs/ophis
	github.com/paularlott/mcp => ../../stubs/paularlott
	github.com/raykavin/gomcp => ../../stubs/raykavin
	github.com/riza-io/mcp-go => ../../stubs/riza
	github.com/stacklok/toolhive-core => ../../stubs/toolhive
	github.com/strowk/foxy-contexts => ../../stubs/foxy
	github.com/tmc/mcp => ../../stubs/tmc
	github.com/traego/scaled-mcp => ../../stubs/scaledmcp
	github.com/viant/jsonrpc => ../../stubs/viantjsonrpc
	github.com/viant/mcp => ../../stubs/viant
	github.com/viant/mcp-protocol => ../../stubs/viantprotocol
	github.com/voocel/mcp-sdk-go => ../../stubs/voocel
)

require (
	example.com/fork v0.0.0
	github.com/FreePeak/cortex v0.0.0
	github.com/MegaGrindStone/go-mcp v0.0.0
	github.com/ThinkInAIXYZ/go-mcp v0.0.0
	github.com/XiaoConstantine/mcp-go v0.0.0
	github.com/ankorstore/yokai/fxmcpserver v0.0.0
	github.com/antidrift-dev/zeromcp v0.0.0
	github.com/ckanthony/gin-mcp v0.0.0
	github.com/dstotijn/go-mcp v0.0.0
	github.com/fastertools/wasmcp/src/sdk/wasmcp-go v0.0.0
	github.com/felixgeelhaar/mcp-go v0.0.0
	github.com/ggoodman/mcp-server-go v0.0.0
	github.com/go-go-golems/go-go-mcp v0.0.0
	github.com/llmcontext/gomcp v0.0.0
	github.com/localrivet/gomcp v0.0.0
	github.com/mark3labs/mcp-go v1.2.1
	github.com/metoro-io/mcp-golang v0.0.0
	github.com/njayp/ophis v0.0.0
	github.com/paularlott/mcp v0.0.0
	github.com/raykavin/gomcp v0.0.0
	github.com/riza-io/mcp-go v0.0.0
	github.com/stacklok/toolhive-core v0.0.0
	github.com/strowk/foxy-contexts v0.0.0
	github.com/tmc/mcp v0.0.0
	github.com/traego/scaled-mcp v0.0.0
	github.com/viant/jsonrpc v0.0.0
	github.com/viant/mcp v0.0.0
	github.com/viant/mcp-protocol v0.0.0
	github.com/voocel/mcp-sdk-go v0.0.0
	github.com/zeromicro/go-zero v1.10.3
	trpc.group/trpc-go/trpc-mcp-go v0.0.20
)

require (
	github.com/beorn7/perks v1.0.1 // indirect
	github.com/cenkalti/backoff/v5 v5.0.3 // indirect
	github.com/cespare/xxhash/v2 v2.3.0 // indirect
	github.com/fatih/color v1.18.0 // indirect
	github.com/getkin/kin-openapi v0.124.0 // indirect
	github.com/go-logr/logr v1.4.3 // indirect
	github.com/go-logr/stdr v1.2.2 // indirect
	github.com/go-openapi/jsonpointer v0.21.0 // indirect
	github.com/go-openapi/swag v0.23.0 // indirect
	github.com/golang-jwt/jwt/v4 v4.5.2 // indirect
	github.com/google/jsonschema-go v0.4.2 // indirect
	github.com/google/uuid v1.6.0 // indirect
	github.com/grafana/pyroscope-go v1.3.0 // indirect
	github.com/grafana/pyroscope-go/godeltaprof v0.1.10 // indirect
	github.com/grpc-ecosystem/grpc-gateway/v2 v2.27.7 // indirect
	github.com/invopop/yaml v0.2.0 // indirect
	github.com/josharian/intern v1.0.0 // indirect
	github.com/klauspost/compress v1.18.6 // indirect
	github.com/mailru/easyjson v0.7.7 // indirect
	github.com/mattn/go-colorable v0.1.13 // indirect
	github.com/mattn/go-isatty v0.0.20 // indirect
	github.com/modelcontextprotocol/go-sdk v1.4.0 // indirect
	github.com/mohae/deepcopy v0.0.0-20170929034955-c48cc78d4826 // indirect
	github.com/munnerz/goautoneg v0.0.0-20191010083416-a7dc8b61c822 // indirect
	github.com/openzipkin/zipkin-go v0.4.3 // indirect
	github.com/pelletier/go-toml/v2 v2.4.3 // indirect
	github.com/perimeterx/marshmallow v1.1.5 // indirect
	github.com/prometheus/client_golang v1.23.2 // indirect
	github.com/prometheus/client_model v0.6.2 // indirect
	github.com/prometheus/common v0.66.1 // indirect
	github.com/prometheus/procfs v0.16.1 // indirect
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.2 // indirect
	github.com/segmentio/asm v1.1.3 // indirect
	github.com/segmentio/encoding v0.5.3 // indirect
	github.com/spaolacci/murmur3 v1.1.0 // indirect
	github.com/spf13/cast v1.7.1 // indirect
	github.com/titanous/json5 v1.0.0 // indirect
	github.com/yosida95/uritemplate/v3 v3.0.2 // indirect
	go.opentelemetry.io/auto/sdk v1.2.1 // indirect
	go.opentelemetry.io/otel v1.40.0 // indirect
	go.opentelemetry.io/otel/exporters/otlp/otlptrace v1.40.0 // indirect
	go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracegrpc v1.40.0 // indirect
	go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp v1.40.0 // indirect
	go.opentelemetry.io/otel/exporters/stdout/stdouttrace v1.40.0 // indirect
	go.opentelemetry.io/otel/exporters/zipkin v1.40.0 // indirect
	go.opentelemetry.io/otel/metric v1.40.0 // indirect
	go.opentelemetry.io/otel/sdk v1.40.0 // indirect
	go.opentelemetry.io/otel/trace v1.40.0 // indirect
	go.opentelemetry.io/proto/otlp v1.9.0 // indirect
	go.uber.org/automaxprocs v1.6.0 // indirect
	go.uber.org/multierr v1.10.0 // indirect
	go.uber.org/zap v1.27.0 // indirect
	go.yaml.in/yaml/v2 v2.4.2 // indirect
	golang.org/x/net v0.50.0 // indirect
	golang.org/x/oauth2 v0.34.0 // indirect
	golang.org/x/sys v0.41.0 // indirect
	golang.org/x/text v0.34.0 // indirect
	google.golang.org/genproto/googleapis/api v0.0.0-20260128011058-8636f8732409 // indirect
	google.golang.org/genproto/googleapis/rpc v0.0.0-20260128011058-8636f8732409 // indirect
	google.golang.org/grpc v1.80.0 // indirect
	google.golang.org/protobuf v1.36.11 // indirect
	gopkg.in/yaml.v2 v2.4.0 // indirect
	gopkg.in/yaml.v3 v3.0.1 // indirect
)
