package known

// accessors read one entry out of a request or another structure. Defaults that an accessor takes
// are the program's own and carry nothing.
var accessors = []Accessor{
	// func NewDecoder(config *DecoderConfig) (*Decoder, error): what it decodes arrives where Result leads
	{"github.com/{mitchellh/mapstructure,go-viper/mapstructure/v2}.NewDecoder", A0, ".Result", None, R0},

	// func (r CallToolRequest) GetString(key string, defaultValue string) string
	{"(github.com/mark3labs/mcp-go/mcp.CallToolRequest).{GetString,GetInt,GetFloat,GetBool,GetStringSlice,GetIntSlice,GetFloatSlice,GetBoolSlice}", Recv, ".Params.Arguments", A0, R0},
	// func (r CallToolRequest) RequireString(key string) (string, error)
	{"(github.com/mark3labs/mcp-go/mcp.CallToolRequest).{RequireString,RequireInt,RequireFloat,RequireBool,RequireStringSlice,RequireIntSlice,RequireFloatSlice,RequireBoolSlice}", Recv, ".Params.Arguments", A0, R0},
	// func (r CallToolRequest) GetArguments() map[string]any
	{"(github.com/mark3labs/mcp-go/mcp.CallToolRequest).{GetArguments,GetRawArguments}", Recv, ".Params.Arguments", None, R0},
	// func (r CallToolRequest) BindArguments(target any) error
	{"(github.com/mark3labs/mcp-go/mcp.CallToolRequest).BindArguments", Recv, ".Params.Arguments", None, A0},
	// func ParseString(request CallToolRequest, key string, defaultValue string) string
	{"github.com/mark3labs/mcp-go/mcp.{ParseArgument,ParseString,ParseStringMap,ParseBoolean,ParseInt,ParseInt8,ParseInt16,ParseInt32,ParseInt64,ParseUInt,ParseUInt8,ParseUInt16,ParseUInt32,ParseUInt64,ParseFloat32,ParseFloat64}", A0, ".Params.Arguments", A1, R0},

	// func HeaderFromContext(ctx context.Context, key string) (string, bool); see RequestInContext
	{"github.com/zeromicro/go-zero/mcp.{HeaderFromContext,QueryFromContext,PathFromContext}", A0, ".Metadata", A1, R0},
	{"github.com/zeromicro/go-zero/mcp.RequestMetadataFromContext", A0, ".Metadata", None, R0},

	// func ArgString(req mcp.CallToolRequest, key string) (string, bool)
	{"github.com/raykavin/gomcp/server.{ArgString,ArgFloat,ArgBool,ArgStringRequired}", A0, ".Params.Arguments", A1, R0},

	// func (m Meta) GetMeta() map[string]any; params embed Meta
	{"(github.com/modelcontextprotocol/go-sdk/mcp.Meta).GetMeta", Recv, "", None, R0},
	{"(github.com/modelcontextprotocol/go-sdk/mcp.Params).GetMeta", Recv, ".Meta", None, R0},
	// func (x *CallToolParamsRaw) GetProgressToken() any
	{"(*github.com/modelcontextprotocol/go-sdk/mcp.{CallToolParams,CallToolParamsRaw,GetPromptParams,ReadResourceParams}).GetProgressToken", Recv, ".Meta", None, R0},
	// func (r *ServerRequest[P]) GetParams() Params
	{"(*github.com/modelcontextprotocol/go-sdk/mcp.ServerRequest[P]).GetParams", Recv, ".Params", None, R0},
	{"(*github.com/modelcontextprotocol/go-sdk/mcp.ServerRequest[P]).GetExtra", Recv, ".Extra", None, R0},
	{"(*github.com/modelcontextprotocol/go-sdk/mcp.ServerRequest[P]).GetSession", Recv, ".Session", None, R0},
	{"(github.com/modelcontextprotocol/go-sdk/mcp.Request).GetParams", Recv, ".Params", None, R0},
	{"(github.com/modelcontextprotocol/go-sdk/mcp.Request).GetExtra", Recv, ".Extra", None, R0},
	{"(github.com/modelcontextprotocol/go-sdk/mcp.Request).GetSession", Recv, ".Session", None, R0},

	// func (t *toolInput) String(name string) (string, error)
	{"(github.com/strowk/foxy-contexts/pkg/toolinput.ToolInput).{Array,ArrayOr,Boolean,BooleanOr,Number,NumberOr,Object,ObjectOr,String,StringOr}", Recv, "", A0, R0},
	{"(github.com/strowk/foxy-contexts/pkg/toolinput.ToolInputSchema).Validate", A0, "", None, R0},
	{"({*github.com/riza-io/mcp-go.Request[T],github.com/riza-io/mcp-go.AnyRequest}).Any", Recv, ".Params", None, R0},

	{"(*github.com/paularlott/mcp.ToolRequest).{String,StringOr,Int,IntOr,Float,FloatOr,Bool,BoolOr,StringSlice,StringSliceOr,Object,ObjectOr,ObjectSlice,ObjectString,ObjectStringOr,ObjectProperty}", Recv, ".args", A0, R0},
	{"(*github.com/paularlott/mcp.{ToolRequest,PromptRequest}).Args", Recv, ".args", None, R0},
	{"(*github.com/paularlott/mcp.PromptRequest).{String,StringOr}", Recv, ".args", A0, R0},
	{"(*github.com/paularlott/mcp.ResourceRequest).{String,StringOr}", Recv, ".vars", A0, R0},
	{"(*github.com/paularlott/mcp.ResourceRequest).Vars", Recv, ".vars", None, R0},
	{"(*github.com/paularlott/mcp.ResourceRequest).URI", Recv, ".uri", None, R0},
	// func GetString(req *CallToolRequest, key string, defaultValue string) string
	{"github.com/voocel/mcp-sdk-go/server.{GetString,GetInt,GetInt64,GetFloat,GetBool,GetStringSlice,GetMap,MustGetString,MustGetInt,MustGetBool}", A0, ".Params.Arguments", A1, R0},
	{"(github.com/tmc/mcp.MCPRequest).Params", Recv, ".Params", None, R0},

	{"(*github.com/ggoodman/mcp-server-go/mcpservice.ToolRequest[A]).Args", Recv, ".args", None, R0},
	{"(*github.com/ggoodman/mcp-server-go/mcpservice.ToolRequest[A]).RawArguments", Recv, ".raw", None, R0},
	{"(*github.com/ggoodman/mcp-server-go/mcpservice.ToolRequest[A]).Name", Recv, ".name", None, R0},
	{"(github.com/go-go-golems/go-go-mcp/pkg/embeddable.Arguments).{GetString,RequireString,GetInt,RequireInt,GetBool,GetStringSlice,RequireStringSlice}", Recv, "", A0, R0},
	{"(github.com/go-go-golems/go-go-mcp/pkg/embeddable.Arguments).Raw", Recv, "", None, R0},
	{"(github.com/go-go-golems/go-go-mcp/pkg/embeddable.Arguments).BindArguments", Recv, "", None, A0},

	// func (t Result) Get(path string) Result; dots separate the names in a path
	{"(github.com/tidwall/gjson.Result).Get", Recv, "", A0, R0},
	{"github.com/tidwall/gjson.{Get,GetBytes}", A0, "", A1, R0},
	{"github.com/tidwall/gjson.{Parse,ParseBytes}", A0, "", None, R0},
	{"(github.com/tidwall/gjson.Result).{Array,Float,Int,Map,String,Uint,Value}", Recv, "", None, R0},

	// HTTP requests: the method and URL path are the program's routes, the rest is the caller's.
	{"(*net/http.Request).{FormValue,PostFormValue}", Recv, ".Form", A0, R0},
	{"(*net/http.Request).PathValue", Recv, ".PathValue", A0, R0},
	{"(*net/http.Request).BasicAuth", Recv, ".Header[Authorization]", None, R0}, // func() (username, password string, ok bool)
	{"(*net/http.Request).BasicAuth", Recv, ".Header[Authorization]", None, R1},
	{"(net/http.Header).{Get,Values}", Recv, "", A0, R0},
	{"(net/url.Values).Get", Recv, "", A0, R0},
	{"(*net/url.URL).Query", Recv, ".Query", None, R0},
	// The routes of other routers: what a pattern has in braces.
	{"github.com/gorilla/mux.Vars", A0, ".PathValue", None, R0},     // func(r *http.Request) map[string]string
	{"github.com/go-chi/chi/v5.URLParam", A0, ".PathValue", A1, R0}, // func(r *http.Request, key string) string
	// What web frameworks read of requests.
	{"(*github.com/gin-gonic/gin.Context).GetHeader", Recv, ".Request.Header", A0, R0},
	{"(*github.com/gin-gonic/gin.Context).Param", Recv, ".Request.PathValue", A0, R0},
	{"(*github.com/gin-gonic/gin.Context).{DefaultQuery,GetQuery,Query}", Recv, ".Request.URL.Query", A0, R0},
	{"(*github.com/gin-gonic/gin.Context).{DefaultPostForm,GetPostForm,PostForm}", Recv, ".Request.PostForm", A0, R0},
	{"(*github.com/gin-gonic/gin.Context).{Bind,BindJSON,ShouldBind,ShouldBindJSON}", Recv, ".Request.Body", None, A0},
	{"(*github.com/gin-gonic/gin.Context).GetRawData", Recv, ".Request.Body", None, R0},
	{"(github.com/labstack/echo/v4.Context).Request", Recv, ".Request", None, R0}, // func() *http.Request
	{"(github.com/labstack/echo/v4.Context).Param", Recv, ".Request.PathValue", A0, R0},
	{"(github.com/labstack/echo/v4.Context).QueryParam", Recv, ".Request.URL.Query", A0, R0},
	{"(github.com/labstack/echo/v4.Context).FormValue", Recv, ".Request.Form", A0, R0},
	{"(github.com/labstack/echo/v4.Context).Bind", Recv, ".Request.Body", None, A0},
	{"({*github.com/gofiber/fiber/v2,github.com/gofiber/fiber/v3}.Ctx).Get", Recv, ".Request.Header", A0, R0}, // func(key string, defaultValue ...string) string
	{"({*github.com/gofiber/fiber/v2,github.com/gofiber/fiber/v3}.Ctx).Params", Recv, ".Request.PathValue", A0, R0},
	{"({*github.com/gofiber/fiber/v2,github.com/gofiber/fiber/v3}.Ctx).Query", Recv, ".Request.URL.Query", A0, R0},
	{"({*github.com/gofiber/fiber/v2,github.com/gofiber/fiber/v3}.Ctx).FormValue", Recv, ".Request.Form", A0, R0},
	{"({*github.com/gofiber/fiber/v2,github.com/gofiber/fiber/v3}.Ctx).BodyParser", Recv, ".Request.Body", None, A0},
	{"({*github.com/gofiber/fiber/v2,github.com/gofiber/fiber/v3}.Ctx).{Body,BodyRaw}", Recv, ".Request.Body", None, R0}, // func() []byte
	{"({*github.com/gofiber/fiber/v2,github.com/gofiber/fiber/v3}.Ctx).Request", Recv, ".Request", None, R0},             // func() *fasthttp.Request
	{"({*github.com/gofiber/fiber/v2,github.com/gofiber/fiber/v3}.Ctx).Response", Recv, ".Response", None, R0},           // func() *fasthttp.Response
	{"(*github.com/valyala/fasthttp.{Request,Response}).{Body,BodyUncompressed}", Recv, ".Body", None, R0},

	// Claims by name.
	{"(github.com/lestrrat-go/jwx/v2/jwt.Token).Get", Recv, "", A0, R0}, // func(string) (interface{}, bool)
	{"(github.com/lestrrat-go/jwx/v3/jwt.Token).Get", Recv, "", A0, A1}, // func(string, any) error
	{"(github.com/lestrrat-go/jwx/v2/jwt.Token).PrivateClaims", Recv, "", None, R0},
}
