package known

// A CredentialSink is a place where an API takes a credential.
type CredentialSink struct {
	// Name is a function as in FullName, or a field or package variable as
	// "path.Type.Field" and "path.Var".
	Name string
	// Arg is the argument that takes it; None for a field or variable.
	Arg Pos
	// Use says what happens to it.
	Use CredentialUse
	// Key is the argument that must name a credential for the sink to be one
	// (the name of a header); None when it always is.
	Key Pos
	// What names it in messages.
	What string
}

// CredentialUse says what a credential is used for.
type CredentialUse uint8

// Uses.
const (
	// Presents: the program shows it to somebody else to prove who it is.
	Presents CredentialUse = iota
	// Protects: the program signs, encrypts or verifies with it.
	Protects
	// Returns: the argument is a function, and its first result protects.
	Returns
)

// CredentialSinksOf returns the rows for the function, field or variable.
func CredentialSinksOf(name string) []CredentialSink { return credentialIndex(name) }

var credentialIndex = index(func() []CredentialSink { return credentialSinks }, func(r *CredentialSink) string { return r.Name })

// CredentialSource is a function whose result a caller presents as a credential.
type CredentialSource struct {
	Func string
	// Key is the argument that names the header, field or cookie; None when
	// the result always is a credential.
	Key Pos
}

// CredentialSourcesOf returns the rows for the function with the given full name.
func CredentialSourcesOf(fn string) []CredentialSource { return credentialSourceIndex(fn) }

var credentialSourceIndex = index(func() []CredentialSource { return credentialSources }, func(r *CredentialSource) string { return r.Func })

// credentialSources read what a caller sent.
var credentialSources = []CredentialSource{
	{"(net/http.Header).{Get,Values}", A0},
	{"(*net/http.Request).{FormValue,PostFormValue,Cookie}", A0},
	{"(*net/http.Request).BasicAuth", None},
	{"(net/url.Values).Get", A0},
	{"(*github.com/gin-gonic/gin.Context).{GetHeader,Query,PostForm,Cookie}", A0},
	{"(github.com/labstack/echo/v4.Context).{QueryParam,FormValue}", A0},
	{"(*github.com/gofiber/fiber/v2.Ctx).{Get,Query,FormValue,Cookies}", A0},
	{"(*github.com/valyala/fasthttp.RequestHeader).Peek", A0},
	{"(google.golang.org/grpc/metadata.MD).Get", A0},
}

// credentialSinks is in the order: keys, the standard library, HTTP, models,
// clouds, services, databases and queues.
var credentialSinks = []CredentialSink{
	// Keys that sign, encrypt or verify.
	{"(*github.com/golang-jwt/jwt{,/v4,/v5}.Token).SignedString", A0, Protects, None, "JWT signing key"},
	{"(*github.com/dgrijalva/jwt-go{,/v4}.Token).SignedString", A0, Protects, None, "JWT signing key"},
	{"github.com/golang-jwt/jwt{,/v4,/v5}.Parse", A1, Returns, None, "JWT verification key"},
	{"github.com/golang-jwt/jwt{,/v4,/v5}.ParseWithClaims", A2, Returns, None, "JWT verification key"},
	{"(*github.com/golang-jwt/jwt{,/v4,/v5}.Parser).Parse", A1, Returns, None, "JWT verification key"},
	{"(*github.com/golang-jwt/jwt{,/v4,/v5}.Parser).ParseWithClaims", A2, Returns, None, "JWT verification key"},
	{"github.com/dgrijalva/jwt-go.Parse", A1, Returns, None, "JWT verification key"},
	{"github.com/dgrijalva/jwt-go.ParseWithClaims", A2, Returns, None, "JWT verification key"},
	{"github.com/golang-jwt/jwt{,/v4,/v5}/request.ParseFromRequest", A2, Returns, None, "JWT verification key"},
	{"github.com/go-chi/jwtauth{,/v5}.New", A1, Protects, None, "JWT signing key"},
	{"github.com/lestrrat-go/jwx/{v2,v3}/jwt.WithKey", A1, Protects, None, "JWT key"},
	{"github.com/lestrrat-go/jwx/{v2,v3}/jws.WithKey", A1, Protects, None, "JWS key"},
	{"github.com/lestrrat-go/jwx/v2/jwk.FromRaw", A0, Protects, None, "JSON web key"},
	{"github.com/lestrrat-go/jwx/v3/jwk.Import", A0, Protects, None, "JSON web key"},
	{"{github.com/go-jose/go-jose/v3,github.com/go-jose/go-jose/v4,gopkg.in/square/go-jose.v2}.SigningKey.Key", None, Protects, None, "JWS signing key"},
	{"{github.com/go-jose/go-jose/v3,github.com/go-jose/go-jose/v4,gopkg.in/square/go-jose.v2}.Recipient.Key", None, Protects, None, "JWE key"},
	{"github.com/labstack/echo-jwt/v4.Config.SigningKey", None, Protects, None, "JWT verification key"},
	{"github.com/labstack/echo-jwt/v4.JWT", A0, Protects, None, "JWT verification key"},
	{"github.com/labstack/echo/v4/middleware.JWT", A0, Protects, None, "JWT verification key"},
	{"github.com/labstack/echo/v4/middleware.JWTConfig.SigningKey", None, Protects, None, "JWT verification key"},
	{"github.com/gofiber/contrib/jwt.SigningKey.Key", None, Protects, None, "JWT verification key"},
	{"github.com/appleboy/gin-jwt/v2.GinJWTMiddleware.Key", None, Protects, None, "JWT signing key"},
	{"crypto/hmac.New", A1, Protects, None, "HMAC key"},
	{"crypto/aes.NewCipher", A0, Protects, None, "AES key"},
	{"crypto/des.{NewCipher,NewTripleDESCipher}", A0, Protects, None, "DES key"},
	{"crypto/rc4.NewCipher", A0, Protects, None, "RC4 key"},
	{"crypto/pbkdf2.Key", A1, Protects, None, "password of a derived key"},
	{"golang.org/x/crypto/pbkdf2.Key", A0, Protects, None, "password of a derived key"},
	{"golang.org/x/crypto/scrypt.Key", A0, Protects, None, "password of a derived key"},
	{"golang.org/x/crypto/argon2.{Key,IDKey}", A0, Protects, None, "password of a derived key"},
	{"golang.org/x/crypto/chacha20poly1305.{New,NewX}", A0, Protects, None, "ChaCha20-Poly1305 key"},
	{"golang.org/x/crypto/nacl/secretbox.Seal", A3, Protects, None, "secretbox key"},
	{"golang.org/x/crypto/blowfish.NewCipher", A0, Protects, None, "Blowfish key"},
	{"github.com/gorilla/sessions.{NewCookieStore,NewFilesystemStore}", A0, Protects, None, "cookie key"},
	{"github.com/gorilla/securecookie.New", A0, Protects, None, "cookie key"},
	{"github.com/gorilla/securecookie.New", A1, Protects, None, "cookie key"},
	{"github.com/gorilla/securecookie.CodecsFromPairs", A0, Protects, None, "cookie key"},
	{"github.com/gorilla/csrf.Protect", A0, Protects, None, "CSRF key"},
	{"github.com/gin-contrib/sessions/{cookie,memstore}.NewStore", A0, Protects, None, "cookie key"},
	{"github.com/gofiber/fiber/v2/middleware/encryptcookie.Config.Key", None, Protects, None, "cookie key"},

	// The standard library and golang.org/x.
	{"(*net/http.Request).SetBasicAuth", A1, Presents, None, "basic-auth password"},
	{"(net/http.Header).{Set,Add}", A1, Presents, A0, "header"},
	{"net/url.UserPassword", A1, Presents, None, "URL password"},
	{"net/smtp.PlainAuth", A2, Presents, None, "SMTP password"},
	{"net/smtp.CRAMMD5Auth", A1, Presents, None, "SMTP secret"},
	{"golang.org/x/crypto/ssh.Password", A0, Presents, None, "SSH password"},
	{"golang.org/x/oauth2.Config.ClientSecret", None, Presents, None, "OAuth client secret"},
	{"golang.org/x/oauth2/clientcredentials.Config.ClientSecret", None, Presents, None, "OAuth client secret"},
	{"golang.org/x/oauth2.Token.{AccessToken,RefreshToken}", None, Presents, None, "OAuth token"},

	// HTTP clients.
	{"(*github.com/go-resty/resty/v2.Request).SetAuthToken", A0, Presents, None, "bearer token"},
	{"(*github.com/go-resty/resty/v2.Client).SetAuthToken", A0, Presents, None, "bearer token"},
	{"(*github.com/go-resty/resty/v2.{Request,Client}).SetBasicAuth", A1, Presents, None, "basic-auth password"},
	{"(*github.com/go-resty/resty/v2.{Request,Client}).SetHeader", A1, Presents, A0, "header"},
	{"(*github.com/valyala/fasthttp.RequestHeader).{Set,Add}", A1, Presents, A0, "header"},
	{"google.golang.org/grpc/metadata.Pairs", A1, Presents, A0, "metadata"}, // func Pairs(kv ...string) MD
	{"google.golang.org/grpc/metadata.AppendToOutgoingContext", A2, Presents, A1, "metadata"},

	// Models.
	{"github.com/sashabaranov/go-openai.{NewClient,DefaultConfig}", A0, Presents, None, "OpenAI API key"},
	{"github.com/openai/openai-go{,/v2,/v3}/option.WithAPIKey", A0, Presents, None, "OpenAI API key"},
	{"github.com/anthropics/anthropic-sdk-go/option.{WithAPIKey,WithAuthToken}", A0, Presents, None, "Anthropic API key"},
	{"google.golang.org/genai.ClientConfig.APIKey", None, Presents, None, "Gemini API key"},
	{"google.golang.org/api/option.WithAPIKey", A0, Presents, None, "Google API key"},
	{"github.com/tmc/langchaingo/llms/{openai,anthropic,cohere,huggingface}.WithToken", A0, Presents, None, "model API key"},
	{"github.com/tmc/langchaingo/llms/{googleai,mistral}.WithAPIKey", A0, Presents, None, "model API key"},

	// Clouds.
	{"github.com/aws/aws-sdk-go-v2/credentials.NewStaticCredentialsProvider", A1, Presents, None, "AWS secret access key"},
	{"github.com/aws/aws-sdk-go-v2/aws.Credentials.{SecretAccessKey,SessionToken}", None, Presents, None, "AWS secret access key"},
	{"github.com/aws/aws-sdk-go/aws/credentials.NewStaticCredentials", A1, Presents, None, "AWS secret access key"},
	{"github.com/aws/aws-sdk-go/aws/credentials.Value.{SecretAccessKey,SessionToken}", None, Presents, None, "AWS secret access key"},
	{"github.com/Azure/azure-sdk-for-go/sdk/azidentity.NewClientSecretCredential", A2, Presents, None, "Entra client secret"},
	{"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob.NewSharedKeyCredential", A1, Presents, None, "Azure account key"},
	{"github.com/Azure/azure-sdk-for-go/sdk/azcore.NewKeyCredential", A0, Presents, None, "Azure key"},
	{"github.com/minio/minio-go/v7/pkg/credentials.{NewStaticV4,NewStaticV2,NewStatic}", A1, Presents, None, "S3 secret key"},
	{"(*github.com/hashicorp/vault/api.Client).SetToken", A0, Presents, None, "Vault token"},
	{"github.com/hashicorp/consul/api.Config.Token", None, Presents, None, "Consul token"},
	{"k8s.io/client-go/rest.Config.{BearerToken,Password}", None, Presents, None, "Kubernetes credential"},
	{"github.com/digitalocean/godo.NewFromToken", A0, Presents, None, "DigitalOcean token"},
	{"github.com/cloudflare/cloudflare-go.New", A0, Presents, None, "Cloudflare API key"},
	{"github.com/cloudflare/cloudflare-go.NewWithAPIToken", A0, Presents, None, "Cloudflare API token"},

	// Services.
	{"(*github.com/google/go-github/{v55,v60,v62,v66,v68,v69,v70,v71,v72,v73,v74,v75,v76,v77,v78,v79,v80,v81,v82}/github.Client).WithAuthToken", A0, Presents, None, "GitHub token"},
	{"{gitlab.com/gitlab-org/api/client-go,github.com/xanzy/go-gitlab}.{NewClient,NewOAuthClient,NewJobClient}", A0, Presents, None, "GitLab token"},
	{"github.com/slack-go/slack.New", A0, Presents, None, "Slack token"},
	{"github.com/slack-go/slack.OptionAppLevelToken", A0, Presents, None, "Slack token"},
	{"github.com/bwmarrin/discordgo.New", A0, Presents, None, "Discord token"},
	{"github.com/go-telegram-bot-api/telegram-bot-api{,/v5}.NewBotAPI", A0, Presents, None, "Telegram token"},
	{"github.com/stripe/stripe-go{/v72,/v74,/v75,/v76,/v78,/v79,/v80,/v81,/v82,/v83,/v84}.Key", None, Presents, None, "Stripe key"},
	{"github.com/stripe/stripe-go{/v82,/v83,/v84}.NewClient", A0, Presents, None, "Stripe key"},
	{"github.com/twilio/twilio-go.ClientParams.Password", None, Presents, None, "Twilio auth token"},
	{"github.com/sendgrid/sendgrid-go.NewSendClient", A0, Presents, None, "SendGrid API key"},
	{"github.com/mailgun/mailgun-go/v4.NewMailgun", A1, Presents, None, "Mailgun API key"},
	{"github.com/resend/resend-go/v2.NewClient", A0, Presents, None, "Resend API key"},
	{"github.com/andygrunwald/go-jira.BasicAuthTransport.Password", None, Presents, None, "Jira password"},
	{"(*github.com/ctreminiom/go-atlassian/pkg/infra/models.Authenticator).SetBasicAuth", A1, Presents, None, "Atlassian token"},
	{"github.com/go-git/go-git/v5/plumbing/transport/http.BasicAuth.Password", None, Presents, None, "Git password"},
	{"github.com/go-git/go-git/v5/plumbing/transport/http.TokenAuth.Token", None, Presents, None, "Git token"},
	{"gopkg.in/gomail.v2.NewDialer", A3, Presents, None, "SMTP password"},
	{"(*github.com/go-ldap/ldap/v3.Conn).Bind", A1, Presents, None, "LDAP password"},

	// Databases and queues.
	{"github.com/redis/go-redis/v9.{Options,ClusterOptions,UniversalOptions,FailoverOptions}.Password", None, Presents, None, "Redis password"},
	{"github.com/go-redis/redis{,/v7,/v8}.{Options,ClusterOptions,UniversalOptions}.Password", None, Presents, None, "Redis password"},
	{"github.com/gomodule/redigo/redis.DialPassword", A0, Presents, None, "Redis password"},
	{"github.com/go-sql-driver/mysql.Config.Passwd", None, Presents, None, "MySQL password"},
	{"github.com/jackc/pgx/v5/pgconn.Config.Password", None, Presents, None, "PostgreSQL password"},
	{"github.com/go-pg/pg/v10.Options.Password", None, Presents, None, "PostgreSQL password"},
	{"{go.mongodb.org/mongo-driver/mongo/options,go.mongodb.org/mongo-driver/v2/mongo/options}.Credential.Password", None, Presents, None, "MongoDB password"},
	{"github.com/ClickHouse/clickhouse-go/v2.Auth.Password", None, Presents, None, "ClickHouse password"},
	{"github.com/gocql/gocql.PasswordAuthenticator.Password", None, Presents, None, "Cassandra password"},
	{"github.com/elastic/go-elasticsearch/{v7,v8,v9}.Config.{Password,APIKey,ServiceToken}", None, Presents, None, "Elasticsearch credential"},
	{"github.com/opensearch-project/opensearch-go{,/v2,/v4}.Config.Password", None, Presents, None, "OpenSearch password"},
	{"github.com/neo4j/neo4j-go-driver/{v4,v5}/neo4j.BasicAuth", A1, Presents, None, "Neo4j password"},
	{"github.com/influxdata/influxdb-client-go/v2.NewClient", A1, Presents, None, "InfluxDB token"},
	{"github.com/segmentio/kafka-go/sasl/plain.Mechanism.Password", None, Presents, None, "Kafka password"},
	{"github.com/nats-io/nats.go.UserInfo", A1, Presents, None, "NATS password"},
	{"github.com/nats-io/nats.go.Token", A0, Presents, None, "NATS token"},
	{"github.com/eclipse/paho.mqtt.golang.ClientOptions.Password", None, Presents, None, "MQTT password"},
	{"(*github.com/eclipse/paho.mqtt.golang.ClientOptions).SetPassword", A0, Presents, None, "MQTT password"},
}
