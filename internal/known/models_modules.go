package known

// moduleModels are decoders, makers of errors and the like outside the
// standard library.
var moduleModels = []Model{
	// Decoders fill their last argument; some quote the value that does not fit.
	{"gopkg.in/yaml.{v2,v3}.Unmarshal", A0, A1, 0},
	{"gopkg.in/yaml.{v2,v3}.Unmarshal", A0, R0, 0},
	{"gopkg.in/yaml.v2.UnmarshalStrict", A0, A1, 0},
	{"gopkg.in/yaml.v2.UnmarshalStrict", A0, R0, 0},
	{"(*gopkg.in/yaml.{v2,v3}.Decoder).Decode", Recv, A0, 0},
	{"(*gopkg.in/yaml.{v2,v3}.Decoder).Decode", Recv, R0, 0},
	{"(*gopkg.in/yaml.v3.Node).Decode", Recv, A0, 0},
	{"(*gopkg.in/yaml.v3.Node).Decode", Recv, R0, 0},
	{"gopkg.in/yaml.{v2,v3}.NewEncoder", R0, A0, 0},
	{"(*gopkg.in/yaml.{v2,v3}.Encoder).Encode", A0, Recv, 0},
	{"go.yaml.in/yaml/v3.Unmarshal", A0, A1, 0},
	{"go.yaml.in/yaml/v3.Unmarshal", A0, R0, 0},
	{"{sigs.k8s.io,github.com/ghodss}/yaml.Unmarshal", A0, A1, 0},
	{"sigs.k8s.io/yaml.UnmarshalStrict", A0, A1, 0},
	{"github.com/goccy/go-yaml.{Unmarshal,UnmarshalWithOptions}", A0, A1, 0},
	{"github.com/goccy/go-yaml.{Unmarshal,UnmarshalWithOptions}", A0, R0, 0}, // prints the lines around the place
	{"k8s.io/apimachinery/pkg/util/yaml.Unmarshal", A0, A1, 0},
	{"(*k8s.io/apimachinery/pkg/util/yaml.YAMLOrJSONDecoder).Decode", Recv, A0, 0},
	{"github.com/BurntSushi/toml.{Decode,Unmarshal}", A0, A1, 0},
	{"github.com/mitchellh/mapstructure.{Decode,WeakDecode}", A0, A1, 0},
	{"github.com/mitchellh/mapstructure.{Decode,WeakDecode}", A0, R0, 0},
	{"github.com/go-viper/mapstructure/v2.{Decode,WeakDecode}", A0, A1, 0},
	{"github.com/go-viper/mapstructure/v2.{Decode,WeakDecode}", A0, R0, 0}, // quoted values until v2.3
	{"(*github.com/{mitchellh/mapstructure,go-viper/mapstructure/v2}.Decoder).Decode", A0, R0, 0},
	{"github.com/goccy/go-json.Unmarshal", A0, A1, 0},
	{"github.com/ThinkInAIXYZ/go-mcp/protocol.VerifyAndUnmarshal", A0, A1, 0},
	{"github.com/ThinkInAIXYZ/go-mcp/pkg.JSONUnmarshal", A0, A1, 0},
	{"github.com/zeromicro/go-zero/mcp.ParseArguments", A0, A1, 0},
	{"github.com/zeromicro/go-zero/core/logx.Field", A1, R0, 0},
	{"github.com/json-iterator/go.{Unmarshal,UnmarshalFromString}", A0, A1, 0},
	{"(github.com/json-iterator/go.API).{Unmarshal,UnmarshalFromString}", A0, A1, 0},
	{"github.com/bytedance/sonic.{Unmarshal,UnmarshalString}", A0, A1, 0},
	{"google.golang.org/protobuf/proto.Merge", A1, A0, 0},
	{"google.golang.org/protobuf/proto.Unmarshal", A0, A1, 0},
	{"google.golang.org/protobuf/encoding/{protojson,prototext}.Unmarshal", A0, A1, 0},
	{"google.golang.org/protobuf/encoding/{protojson,prototext}.Unmarshal", A0, R0, 0},
	{"dario.cat/mergo.{Map,Merge}", A1, A0, 0},
	{"github.com/jinzhu/copier.{Copy,CopyWithOption}", A1, A0, 0},

	// Errors made of what they are given.
	{"github.com/pkg/errors.{Cause,New,Unwrap,WithStack}", A0, R0, 0},
	{"github.com/pkg/errors.{Errorf,WithMessage,Wrap}", A0, R0, 0},
	{"github.com/pkg/errors.{Errorf,WithMessage,Wrap}", A1, R0, 0},
	{"github.com/pkg/errors.{WithMessagef,Wrapf}", A0, R0, 0},
	{"github.com/pkg/errors.{WithMessagef,Wrapf}", A1, R0, 0},
	{"github.com/pkg/errors.{WithMessagef,Wrapf}", A2, R0, 0},
	{"github.com/cockroachdb/errors.{Cause,New,Unwrap,UnwrapAll,WithStack}", A0, R0, 0},
	{"github.com/cockroachdb/errors.{Errorf,Newf,WithDetail,WithHint,WithMessage,Wrap}", A0, R0, 0},
	{"github.com/cockroachdb/errors.{Errorf,Newf,WithDetail,WithHint,WithMessage,Wrap}", A1, R0, 0},
	{"github.com/cockroachdb/errors.{WithMessagef,Wrapf}", A0, R0, 0},
	{"github.com/cockroachdb/errors.{WithMessagef,Wrapf}", A1, R0, 0},
	{"github.com/cockroachdb/errors.{WithMessagef,Wrapf}", A2, R0, 0},
	{"golang.org/x/xerrors.{New,Unwrap}", A0, R0, 0},
	{"golang.org/x/xerrors.Errorf", A0, R0, 0},
	{"golang.org/x/xerrors.Errorf", A1, R0, 0},
	{"go.uber.org/multierr.{Append,Combine}", A0, R0, 0},
	{"go.uber.org/multierr.Append", A1, R0, 0},
	{"github.com/hashicorp/go-multierror.Append", A0, R0, 0},
	{"github.com/hashicorp/go-multierror.Append", A1, R0, 0},
	{"(*github.com/hashicorp/go-multierror.Error).ErrorOrNil", Recv, R0, 0},
	{"google.golang.org/grpc/status.{Error,Errorf}", A1, R0, 0},
	{"google.golang.org/grpc/status.Errorf", A2, R0, 0},
	{"(*google.golang.org/grpc/internal/status.Status).Err", Recv, R0, 0},
	{"connectrpc.com/connect.NewError", A1, R0, 0},

	// A token that is verified holds claims, not what the caller chose.
	{"github.com/golang-jwt/jwt/{v4,v5}.{Parse,ParseWithClaims}", None, None, 0},
	{"(*github.com/golang-jwt/jwt/{v4,v5}.Parser).{Parse,ParseWithClaims}", None, None, 0},
	{"(*github.com/golang-jwt/jwt/{v4,v5}.Parser).ParseUnverified", A0, A1, 0},
	{"(*github.com/golang-jwt/jwt/{v4,v5}.Parser).ParseUnverified", A0, R0, 0},
	{"(*github.com/golang-jwt/jwt/{v4,v5}.Parser).ParseUnverified", A0, R1, 0},

	{"golang.org/x/crypto/bcrypt.GenerateFromPassword", None, None, 0},
	{"golang.org/x/crypto/{argon2.IDKey,argon2.Key,pbkdf2.Key,scrypt.Key}", None, None, 0},
	{"golang.org/x/crypto/blake2b.{Sum256,Sum384,Sum512}", None, None, 0},
	{"github.com/google/uuid.{NewMD5,NewSHA1}", None, None, 0}, // digests
	{"(*github.com/go-resty/resty/v2.Request).SetContext", Recv, R0, 0},
	{"(*github.com/hashicorp/go-retryablehttp.Request).WithContext", Recv, R0, 0},
	{"(*github.com/hashicorp/go-retryablehttp.Client).Do", None, None, 0},
	{"(*github.com/go-resty/resty/v2.Request).{Delete,Execute,Get,Head,Options,Patch,Post,Put,Send}", None, None, 0},
}

// parserModels give a checked form, or an error that quotes the text.
var parserModels = []Model{
	{"github.com/google/uuid.{MustParse,Parse}", A0, R0, Formed},
	{"github.com/google/uuid.ParseBytes", A0, R0, Formed},
	{"github.com/gofrs/uuid/v5.FromString", A0, R0, Formed},
	{"github.com/segmentio/ksuid.Parse", A0, R0, Formed},
	{"github.com/rs/xid.FromString", A0, R0, Formed},
	{"github.com/hashicorp/go-version.{NewSemver,NewVersion}", A0, R0, Harmless},
	{"github.com/hashicorp/go-version.{NewSemver,NewVersion}", A0, R1, 0},
	{"github.com/oklog/ulid/v2.{Parse,ParseStrict}", A0, R0, Formed},
	{"github.com/shopspring/decimal.NewFromString", A0, R0, Number | Formed},
	{"github.com/shopspring/decimal.NewFromString", A0, R1, 0},
	{"go.mongodb.org/mongo-driver/bson/primitive.ObjectIDFromHex", A0, R0, Formed},
	{"go.mongodb.org/mongo-driver/v2/bson.ObjectIDFromHex", A0, R0, Formed},
	{"github.com/Masterminds/semver/v3.{NewVersion,StrictNewVersion}", A0, R0, Harmless},
	{"github.com/Masterminds/semver/v3.NewConstraint", A0, R0, 0},
	{"github.com/Masterminds/semver/v3.NewConstraint", A0, R1, 0},
	{"github.com/araddon/dateparse.{ParseAny,ParseIn,ParseLocal,ParseStrict}", A0, R0, Formed},
	{"github.com/araddon/dateparse.{ParseAny,ParseIn,ParseLocal,ParseStrict}", A0, R1, 0},
	{"github.com/docker/go-units.{FromHumanSize,RAMInBytes}", A0, R0, Number | Formed},
	{"github.com/docker/go-units.{FromHumanSize,RAMInBytes}", A0, R1, 0},
	{"github.com/prometheus/common/model.ParseDuration", A0, R0, Number | Formed},
	{"github.com/prometheus/common/model.ParseDuration", A0, R1, 0},
	{"github.com/robfig/cron/v3.ParseStandard", A0, R0, 0},
	{"github.com/robfig/cron/v3.ParseStandard", A0, R1, 0},
	{"github.com/spf13/cast.{ToBoolE,ToDurationE,ToFloat64E,ToInt64E,ToIntE,ToTimeE,ToUint64E,ToUintE}", A0, R0, Number | Formed},
	{"github.com/spf13/cast.{ToBoolE,ToDurationE,ToFloat64E,ToInt64E,ToIntE,ToTimeE,ToUint64E,ToUintE}", A0, R1, 0},
	{"k8s.io/apimachinery/pkg/api/resource.ParseQuantity", A0, R0, Formed},
	{"k8s.io/apimachinery/pkg/{fields.ParseSelector,labels.Parse,labels.ParseToRequirements}", A0, R0, 0},
	{"k8s.io/apimachinery/pkg/{fields.ParseSelector,labels.Parse,labels.ParseToRequirements}", A0, R1, 0},
	{"k8s.io/apimachinery/pkg/runtime/schema.ParseGroupVersion", A0, R0, 0},
	{"k8s.io/apimachinery/pkg/runtime/schema.ParseGroupVersion", A0, R1, 0},
	{"github.com/google/go-querystring/query.Values", A0, R0, 0},
	{"(*github.com/google/jsonschema-go/jsonschema.Resolved).Validate", A0, R0, 0}, // quotes what is not in the enum

	// Connection strings; pgx and mysql leave the password out, the rest stays.
	{"github.com/jackc/pgx/{v4,v5}.ParseConfig", A0, R0, 0},
	{"github.com/jackc/pgx/{v4,v5}.ParseConfig", A0, R1, 0},
	{"github.com/jackc/pgx/{v4,v5}/pgxpool.ParseConfig", A0, R0, 0},
	{"github.com/jackc/pgx/{v4,v5}/pgxpool.ParseConfig", A0, R1, 0},
	{"github.com/jackc/pgx/{v4,v5}.Connect", A1, R1, 0},
	{"github.com/jackc/pgx/v5/pgxpool.New", A1, R1, 0},
	{"github.com/jmoiron/sqlx.{Connect,Open}", A1, R1, 0},
	{"github.com/redis/go-redis/v9.ParseURL", A0, R0, 0},
	{"github.com/redis/go-redis/v9.ParseURL", A0, R1, 0},
}

// builderModels are SQL builders: the text they return holds what was given to
// them as text, which is found there (see ormSinks), and not the values, which
// they return apart. Their quoting makes a safe name.
var builderModels = []Model{
	{"(github.com/jackc/pgx/{v4,v5}.Identifier).Sanitize", Recv, R0, Quoted},
	{"github.com/lib/pq.{QuoteIdentifier,QuoteLiteral}", A0, R0, Quoted},
	{"(*gorm.io/gorm.Statement).Quote", A0, R0, Quoted},

	// func In(query string, args ...any) (string, []any, error)
	{"github.com/jmoiron/sqlx.{In,Named}", A0, R0, 0},
	{"github.com/jmoiron/sqlx.{In,Named}", A1, R1, 0},
	{"(*github.com/jmoiron/sqlx.{DB,Tx}).BindNamed", A0, R0, 0},
	{"(*github.com/jmoiron/sqlx.{DB,Tx}).BindNamed", A1, R1, 0},
	{"(*github.com/jmoiron/sqlx.{Conn,DB,Tx}).Rebind", A0, R0, 0},
	{"github.com/jmoiron/sqlx.Rebind", A1, R0, 0},

	{"({github.com/Masterminds/squirrel.DeleteBuilder,github.com/Masterminds/squirrel.InsertBuilder,github.com/Masterminds/squirrel.SelectBuilder,github.com/Masterminds/squirrel.UpdateBuilder}).{MustSql,ToSql}", Recv, R1, 0},
	{"(github.com/Masterminds/squirrel.{And,Eq,Gt,GtOrEq,ILike,Like,Lt,LtOrEq,NotEq,Or,Sqlizer}).ToSql", Recv, R1, 0},
	{"(*github.com/doug-martin/goqu/v9.{DeleteDataset,InsertDataset,SelectDataset,UpdateDataset}).ToSQL", Recv, R1, 0},
	{"(*entgo.io/ent/dialect/sql.{DeleteBuilder,InsertBuilder,Selector,UpdateBuilder}).Query", Recv, R1, 0},
	{"(entgo.io/ent/dialect/sql.Querier).Query", Recv, R1, 0},
	{"(*github.com/huandu/go-sqlbuilder.{DeleteBuilder,InsertBuilder,SelectBuilder,UpdateBuilder}).Build", Recv, R1, 0},
	// func (c *Cond) Equal(field string, value any) string: a placeholder stands for the value
	{"(*github.com/huandu/go-sqlbuilder.Cond).{Between,E,EQ,Equal,G,GE,GT,GTE,GreaterEqualThan,GreaterThan,ILike,In,L,LE,LT,LTE,LessEqualThan,LessThan,Like,NE,NEQ,NotBetween,NotEqual,NotILike,NotIn,NotLike}", A0, R0, 0},
	{"(*github.com/huandu/go-sqlbuilder.{Args).Add,Cond).Var}", None, None, 0},
}
