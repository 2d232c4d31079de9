package known

// moduleModels are the same for packages outside the standard library.
var moduleModels = []Model{
	// Decoders fill their last argument; some quote the value that does not fit.
	{"gopkg.in/yaml.{v2,v3}.Unmarshal", A0, A1, 0},
	{"gopkg.in/yaml.{v2,v3}.Unmarshal", A0, R0, 0},
	{"gopkg.in/yaml.v2.UnmarshalStrict", A0, A1, 0},
	{"gopkg.in/yaml.v2.UnmarshalStrict", A0, R0, 0},
	{"(*gopkg.in/yaml.{v2,v3}.Decoder).Decode", Recv, A0, 0},
	{"(*gopkg.in/yaml.v3.Node).Decode", Recv, A0, 0},
	{"gopkg.in/yaml.{v2,v3}.NewEncoder", R0, A0, 0},
	{"(*gopkg.in/yaml.{v2,v3}.Encoder).Encode", A0, Recv, 0},
	{"sigs.k8s.io/yaml.{Unmarshal,UnmarshalStrict}", A0, A1, 0},
	{"github.com/goccy/go-yaml.{Unmarshal,UnmarshalWithOptions}", A0, A1, 0},
	{"github.com/BurntSushi/toml.{Decode,Unmarshal}", A0, A1, 0},
	{"github.com/mitchellh/mapstructure.{Decode,WeakDecode}", A0, A1, 0},
	{"github.com/mitchellh/mapstructure.{Decode,WeakDecode}", A0, R0, 0},
	{"github.com/go-viper/mapstructure/v2.{Decode,WeakDecode}", A0, A1, 0},
	{"github.com/go-viper/mapstructure/v2.{Decode,WeakDecode}", A0, R0, 0},
	{"github.com/goccy/go-json.Unmarshal", A0, A1, 0},
	{"github.com/json-iterator/go.{Unmarshal,UnmarshalFromString}", A0, A1, 0},
	{"google.golang.org/protobuf/proto.Merge", A1, A0, 0},
	{"google.golang.org/protobuf/proto.Unmarshal", A0, A1, 0},
	{"google.golang.org/protobuf/encoding/{protojson,prototext}.Unmarshal", A0, A1, 0},

	// Errors made of what they are given.
	{"github.com/pkg/errors.{Cause,New,Unwrap,WithStack}", A0, R0, 0},
	{"github.com/pkg/errors.{Errorf,WithMessage,Wrap}", A0, R0, 0},
	{"github.com/pkg/errors.{Errorf,WithMessage,Wrap}", A1, R0, 0},
	{"github.com/pkg/errors.{WithMessagef,Wrapf}", A0, R0, 0},
	{"github.com/pkg/errors.{WithMessagef,Wrapf}", A1, R0, 0},
	{"github.com/pkg/errors.{WithMessagef,Wrapf}", A2, R0, 0},
	{"golang.org/x/xerrors.{New,Unwrap}", A0, R0, 0},
	{"golang.org/x/xerrors.Errorf", A0, R0, 0},
	{"golang.org/x/xerrors.Errorf", A1, R0, 0},
	{"go.uber.org/multierr.{Append,Combine}", A0, R0, 0},
	{"go.uber.org/multierr.Append", A1, R0, 0},
	{"google.golang.org/grpc/status.{Error,Errorf}", A1, R0, 0},
	{"google.golang.org/grpc/status.Errorf", A2, R0, 0},
	{"(*google.golang.org/grpc/internal/status.Status).Err", Recv, R0, 0},

	// Parsers.
	{"github.com/google/uuid.Parse", A0, R0, Formed},
	{"github.com/google/uuid.MustParse", A0, R0, Formed},
	{"github.com/golang-jwt/jwt/v5.ParseWithClaims", A0, A1, 0},
	{"github.com/golang-jwt/jwt/v5.ParseWithClaims", A0, R0, 0},
}
