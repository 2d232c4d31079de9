package known

// A Token is the documented form of a credential that a service issues, one
// row each. Adding a service is one row here; the tests make values from it.
type Token struct {
	// Service names the service and the kind of credential, for messages.
	Service string
	// Form is the shape of the whole token: literal text, and in angle brackets
	// an alphabet with a number of characters, "<alnum 36>", or with the least
	// and the greatest number, "<url 27-300>". Braces list alternatives as in
	// function names. The alphabets are those of Alphabet.
	Form string
	// Check says how a token vouches for itself.
	Check Checksum
	// Link is where the form is documented.
	Link string
}

// Checksum is a way to tell a token from something that only looks like one.
type Checksum uint8

// Checksums.
const (
	NoChecksum   Checksum = iota
	CRC32Base62           // the last 6 characters are the CRC-32 of the random part before them, in base 62
	CRC32Base36           // the last 7 are the CRC-32 of everything before them, in base 36; a length stands before it
	CRC32Hex              // the last 8 are the CRC-32 of everything before the last underscore, little endian, in hex
	Bech32                // the last 6 are a BCH code (BIP 173) over the prefix and the rest
	MacaroonV2            // base64 of a macaroon in the second binary format
	JSONBase64            // the longest part is the base64 of a JSON object
	JSONWebToken          // header and payload are the base64 of JSON objects, the header names an algorithm
	DecimalID             // the part before the first dot is the base64 of a decimal number
)

// Proves reports whether a right checksum shows that a service issued the token.
// A structure that decodes is less: examples have it too.
func (c Checksum) Proves() bool {
	switch c {
	case CRC32Base62, CRC32Base36, CRC32Hex, Bech32:
		return true
	}
	return false
}

// Alphabet returns the characters that an alphabet name in a form stands for,
// or "" when there is no such alphabet.
func Alphabet(name string) string {
	const (
		digits = "0123456789"
		lower  = "abcdefghijklmnopqrstuvwxyz"
		upper  = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	)
	switch name {
	case "digit":
		return digits
	case "hex":
		return digits + "abcdef"
	case "xdigit":
		return digits + "abcdefABCDEF"
	case "alpha":
		return upper + lower
	case "alnum":
		return digits + upper + lower
	case "lownum":
		return digits + lower
	case "upnum":
		return digits + upper
	case "base32":
		return upper + "234567"
	case "bech32":
		return "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"
	case "word":
		return digits + upper + lower + "_"
	case "url":
		return digits + upper + lower + "_-"
	case "base64":
		return digits + upper + lower + "+/"
	case "any64": // base64 of either kind, padding included
		return digits + upper + lower + "+/=_-"
	case "dotted":
		return digits + upper + lower + "_-."
	}
	return ""
}

// Tokens returns the documented token forms. The slice must not be changed.
func Tokens() []Token { return tokens }

// Webhooks returns the forms of URLs whose path is the secret, without their
// scheme. The slice must not be changed.
func Webhooks() []Token { return webhooks }

var webhooks = []Token{
	{"Slack webhook", "hooks.slack.com/services/T<upnum 8-12>/B<upnum 8-12>/<alnum 23-25>", 0, "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks"},
	{"Slack workflow webhook", "hooks.slack.com/{workflows,triggers}/T<upnum 8-12>/<alnum 8-20>/<alnum 18-20>/<alnum 24-32>", 0, "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks"},
	{"Discord webhook", "{discord,discordapp}.com/api/webhooks/<digit 17-20>/<url 60-70>", 0, "https://discord.com/developers/docs/resources/webhook"},
	{"Microsoft Teams webhook", "webhook.office.com/webhookb2/<hex 8>-<hex 4>-<hex 4>-<hex 4>-<hex 12>@<hex 8>-<hex 4>-<hex 4>-<hex 4>-<hex 12>/IncomingWebhook/<hex 32>/<hex 8>-<hex 4>-<hex 4>-<hex 4>-<hex 12>", 0, "https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook"},
	{"Google Chat webhook", "chat.googleapis.com/v1/spaces/<url 8-16>/messages?key=AIza<url 35>&token=<url 40-50>", 0, "https://developers.google.com/workspace/chat/quickstart/webhooks"},
	{"Zapier webhook", "hooks.zapier.com/hooks/catch/<digit 5-10>/<lownum 6-10>", 0, "https://help.zapier.com/hc/en-us/articles/8496288690317"},
	{"Telegram bot URL", "api.telegram.org/bot<digit 8-10>:AA<url 33>", 0, "https://core.telegram.org/bots/api#making-requests"},
}

// tokens is in the order of the kinds of service: models, code hosts, clouds,
// packages, chat and mail, payment, data, operations, and the rest.
// Forms without a distinctive literal are not listed: nothing tells those from
// a digest.
var tokens = []Token{
	// Models and agents.
	{"Anthropic API key", "sk-ant-api03-<url 93>AA", 0, "https://docs.anthropic.com/en/api/getting-started"},
	{"Anthropic admin key", "sk-ant-admin01-<url 93>AA", 0, "https://docs.anthropic.com/en/api/administration-api"},
	{"Anthropic OAuth token", "sk-ant-o{a,r}t01-<url 93>AA", 0, "https://docs.anthropic.com/en/docs/claude-code/iam"},
	{"OpenAI API key", "sk-<alnum 20>T3BlbkFJ<alnum 20>", 0, "https://platform.openai.com/docs/api-reference/authentication"},
	{"OpenAI project key", "sk-{proj,svcacct,admin}-<url 58-74>T3BlbkFJ<url 58-74>", 0, "https://platform.openai.com/docs/api-reference/authentication"},
	{"OpenRouter API key", "sk-or-v1-<hex 64>", 0, "https://openrouter.ai/docs/api-reference/authentication"},
	{"Google API key", "AIza<url 35>", 0, "https://cloud.google.com/docs/authentication/api-keys"},
	{"Groq API key", "gsk_<alnum 52>", 0, "https://console.groq.com/docs/quickstart"},
	{"xAI API key", "xai-<alnum 80>", 0, "https://docs.x.ai/docs/tutorial"},
	{"Perplexity API key", "pplx-<alnum 48>", 0, "https://docs.perplexity.ai/getting-started/quickstart"},
	{"Hugging Face token", "hf_<alpha 34>", 0, "https://huggingface.co/docs/hub/security-tokens"},
	{"Hugging Face organization token", "api_org_<alpha 34>", 0, "https://huggingface.co/docs/hub/security-tokens"},
	{"Replicate API token", "r8_<alnum 37>", 0, "https://replicate.com/docs/topics/security/api-tokens"},
	{"Fireworks API key", "fw_<alnum 22-24>", 0, "https://docs.fireworks.ai/getting-started/quickstart"},
	{"NVIDIA API key", "nvapi-<url 64>", 0, "https://docs.nvidia.com/nim/large-language-models/latest/getting-started.html"},
	{"Cerebras API key", "csk-<lownum 48>", 0, "https://inference-docs.cerebras.ai/quickstart"},
	{"Together API key", "tgp_v1_<url 43>", 0, "https://docs.together.ai/docs/quickstart"},
	{"LangSmith API key", "lsv2_{pt,sk}_<hex 32>_<hex 10>", 0, "https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key"},
	{"Langfuse secret key", "sk-lf-<hex 8>-<hex 4>-<hex 4>-<hex 4>-<hex 12>", 0, "https://langfuse.com/docs/api"},
	{"Pinecone API key", "pcsk_<alnum 5-6>_<alnum 62-64>", 0, "https://docs.pinecone.io/guides/projects/manage-api-keys"},
	{"Tavily API key", "tvly-{dev-,prod-,}<alnum 32>", 0, "https://docs.tavily.com/documentation/quickstart"},
	{"Firecrawl API key", "fc-<hex 32>", 0, "https://docs.firecrawl.dev/api-reference/introduction"},
	{"Jina API key", "jina_<hex 32><url 28>", 0, "https://jina.ai/embeddings/"},
	{"ElevenLabs API key", "sk_<hex 48>", 0, "https://elevenlabs.io/docs/api-reference/authentication"},
	{"E2B API key", "e2b_<hex 40>", 0, "https://e2b.dev/docs/api-key"},
	{"Apify API token", "apify_api_<alnum 34-36>", 0, "https://docs.apify.com/platform/integrations/api"},
	{"AWS Bedrock API key", "ABSK<base64 109-269>", 0, "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html"},

	// Code hosts and CI.
	{"GitHub personal access token", "ghp_<alnum 36>", CRC32Base62, "https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/"},
	{"GitHub OAuth token", "gho_<alnum 36>", CRC32Base62, "https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/"},
	{"GitHub app token", "gh{u,s}_<alnum 36>", CRC32Base62, "https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/"},
	{"GitHub refresh token", "ghr_<alnum 36>", CRC32Base62, "https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/"},
	{"GitHub refresh token", "ghr_<alnum 76>", 0, "https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/refreshing-user-access-tokens"},
	{"GitHub fine-grained token", "github_pat_<alnum 22>_<alnum 59>", 0, "https://github.blog/2022-10-18-introducing-fine-grained-personal-access-tokens-for-github/"},
	{"GitLab personal access token", "glpat-<url 20>", 0, "https://docs.gitlab.com/security/tokens/#token-prefixes"},
	{"GitLab routable token", "glpat-<url 27-300>.<lownum 2>.<lownum 9>", CRC32Base36, "https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/"},
	{"GitLab deploy token", "gldt-<url 20>", 0, "https://docs.gitlab.com/security/tokens/#token-prefixes"},
	{"GitLab runner token", "glrt-<url 20>", 0, "https://docs.gitlab.com/security/tokens/#token-prefixes"},
	{"GitLab runner registration token", "GR1348941<url 20>", 0, "https://docs.gitlab.com/security/tokens/#token-prefixes"},
	{"GitLab job token", "glcbt-<alnum 1-5>_<url 20>", 0, "https://docs.gitlab.com/security/tokens/#token-prefixes"},
	{"GitLab trigger token", "glptt-<hex 40>", 0, "https://docs.gitlab.com/security/tokens/#token-prefixes"},
	{"GitLab feed token", "glft-<url 20>", 0, "https://docs.gitlab.com/security/tokens/#token-prefixes"},
	{"GitLab mail token", "glimt-<url 25>", 0, "https://docs.gitlab.com/security/tokens/#token-prefixes"},
	{"GitLab agent token", "glagent-<url 50>", 0, "https://docs.gitlab.com/security/tokens/#token-prefixes"},
	{"GitLab OAuth secret", "gloas-<url 64>", 0, "https://docs.gitlab.com/security/tokens/#token-prefixes"},
	{"GitLab SCIM token", "glsoat-<url 20>", 0, "https://docs.gitlab.com/security/tokens/#token-prefixes"},
	{"GitLab feature flag token", "glffct-<url 20>", 0, "https://docs.gitlab.com/security/tokens/#token-prefixes"},
	{"Bitbucket or Atlassian API token", "ATATT3<any64 186>", 0, "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/"},
	{"Bitbucket access token", "ATCTT3<any64 186>", 0, "https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/"},
	{"Bitbucket app password", "ATBB<alnum 32>", 0, "https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/"},
	{"Buildkite API token", "bkua_<hex 40>", 0, "https://buildkite.com/docs/apis/managing-api-tokens"},
	{"CircleCI personal token", "CCIPAT_<alnum 22>_<hex 40>", 0, "https://circleci.com/docs/managing-api-tokens/"},
	{"Sourcegraph access token", "sgp_<hex 16>_<hex 40>", 0, "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token"},
	{"SonarQube token", "sq{u,p,a}_<hex 40>", 0, "https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/"},
	{"Linear API key", "lin_api_<alnum 40>", 0, "https://linear.app/developers/graphql"},
	{"Linear OAuth token", "lin_oauth_<hex 64>", 0, "https://linear.app/developers/oauth-2-0-authentication"},
	{"Snyk token", "snyk_{u,s}at.<alnum 8>.<url 24-200>", 0, "https://docs.snyk.io/snyk-api/authentication-for-api"},

	// Clouds and infrastructure.
	{"AWS access key id", "{AKIA,ABIA,ACCA}<base32 16>", 0, "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html"},
	{"Google OAuth client secret", "GOCSPX-<url 28>", 0, "https://developers.google.com/identity/protocols/oauth2"},
	{"Google OAuth access token", "ya29.<url 60-400>", 0, "https://developers.google.com/identity/protocols/oauth2"},
	{"Google OAuth refresh token", "1//0<url 40-120>", 0, "https://developers.google.com/identity/protocols/oauth2"},
	{"Microsoft Entra client secret", "<alnum 3><digit 1>Q~<dotted 31-34>", 0, "https://learn.microsoft.com/en-us/purview/sit-defn-client-secret-api-key"},
	{"Azure storage account key", "<base64 76>+ASt<base64 6>==", 0, "https://learn.microsoft.com/en-us/purview/sit-defn-azure-storage-account-key-generic"},
	{"Azure Cosmos DB key", "<base64 76>ACDb<base64 6>==", 0, "https://learn.microsoft.com/en-us/purview/sit-defn-azure-cosmos-db-account-access-key"},
	{"Azure service key", "<base64 33>{+ABa,+AMC,+AEh,+ARm,+ACR,AIoT}<base64 5>=", 0, "https://github.com/microsoft/security-utilities"},
	{"Azure DevOps token", "<alnum 76>AZDO<alnum 4>", 0, "https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate"},
	{"Alibaba Cloud access key id", "LTAI<alnum 20>", 0, "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair"},
	{"Tencent Cloud secret id", "AKID<alnum 32>", 0, "https://www.tencentcloud.com/document/product/598/32675"},
	{"DigitalOcean token", "do{p,o,r}_v1_<hex 64>", 0, "https://docs.digitalocean.com/reference/api/create-personal-access-token/"},
	{"Cloudflare API token", "cf{k,ut,at}_<alnum 40><hex 8>", 0, "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/"},
	{"Cloudflare origin CA key", "v1.0-<hex 24>-<hex 146>", 0, "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/"},
	{"Heroku API key", "HRKU-AA<url 58>", 0, "https://devcenter.heroku.com/articles/authentication"},
	{"Fly.io token", "fo1_<url 43>", 0, "https://fly.io/docs/security/tokens/"},
	{"Fly.io macaroon", "fm{1a,1r,2}_<base64 100-600>", 0, "https://fly.io/docs/security/tokens/"},
	{"Netlify token", "nf{p,c,o,u,b}_<alnum 36>", 0, "https://docs.netlify.com/api/get-started/"},
	{"Render API key", "rnd_<alnum 32>", 0, "https://render.com/docs/api"},
	{"Scalingo API token", "tk-us-<url 48>", 0, "https://developers.scalingo.com/#authentication"},
	{"Yandex Cloud API key", "AQVN<url 35-38>", 0, "https://yandex.cloud/en/docs/iam/concepts/authorization/api-key"},
	{"Pulumi access token", "pul-<hex 40>", 0, "https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/"},
	{"HCP Terraform token", "<alnum 14>.atlasv1.<any64 60-70>", 0, "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens"},
	{"HashiCorp Vault token", "hvs.<url 90-120>", 0, "https://developer.hashicorp.com/vault/docs/concepts/tokens"},
	{"HashiCorp Vault batch token", "hvb.<url 138-300>", 0, "https://developer.hashicorp.com/vault/docs/concepts/tokens"},
	{"Infracost API key", "ico-<alnum 32>", 0, "https://www.infracost.io/docs/"},
	{"Doppler token", "dp.{pt,st,ct,scim,audit}.<dotted 40-60>", 0, "https://docs.doppler.com/reference/auth-token-formats"},
	{"1Password service account token", "ops_eyJ<any64 250-1500>", JSONBase64, "https://developer.1password.com/docs/service-accounts/security/"},
	{"1Password secret key", "A3-<upnum 6>-<upnum 6>-<upnum 5>-<upnum 5>-<upnum 5>-<upnum 5>", 0, "https://support.1password.com/secret-key-security/"},
	{"age secret key", "AGE-SECRET-KEY-1<bech32 58>", Bech32, "https://github.com/C2SP/C2SP/blob/main/age.md"},
	{"Tailscale key", "tskey-{auth,api,client,webhook}-<alnum 11-21>-<alnum 32>", 0, "https://tailscale.com/kb/1277/key-prefixes"},
	{"Defined Networking key", "dnkey-<any64 26>-<any64 52>", 0, "https://docs.defined.net/api/defined-networking-api/"},
	{"OpenShift user token", "sha256~<url 43>", 0, "https://docs.redhat.com/en/documentation/openshift_container_platform/4.15/html/authentication_and_authorization/index"},

	// Package registries.
	{"npm access token", "npm_<alnum 36>", CRC32Base62, "https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/"},
	{"PyPI token", "pypi-AgEIcHlwaS5vcmc<url 50-1000>", MacaroonV2, "https://docs.pypi.org/api/secrets/"},
	{"TestPyPI token", "pypi-AgENdGVzdC5weXBpLm9yZw<url 50-1000>", MacaroonV2, "https://docs.pypi.org/api/secrets/"},
	{"RubyGems API key", "rubygems_<hex 48>", 0, "https://guides.rubygems.org/api-key-scopes/"},
	{"crates.io token", "cio<alnum 32>", 0, "https://doc.rust-lang.org/cargo/reference/publishing.html"},
	{"NuGet API key", "oy2<lownum 43>", 0, "https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys"},
	{"Clojars token", "CLOJARS_<hex 60>", 0, "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens"},
	{"Docker Hub token", "dckr_pat_<url 27>", 0, "https://docs.docker.com/security/access-tokens/"},
	{"Docker organization token", "dckr_oat_<url 32>", 0, "https://docs.docker.com/enterprise/security/access-tokens/"},
	{"Artifactory API key", "AKCp<alnum 69>", 0, "https://jfrog.com/help/r/jfrog-platform-administration-documentation/user-profile"},
	{"Artifactory reference token", "cmVmdGtu<alnum 56>", 0, "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens"},

	// Chat, mail and telephony.
	{"Slack bot token", "xoxb-<digit 10-13>-<digit 10-13>-<alnum 24>", 0, "https://docs.slack.dev/authentication/tokens"},
	{"Slack user token", "xox{p,e}-<digit 10-13>-<digit 10-13>-<digit 10-13>-<hex 28-34>", 0, "https://docs.slack.dev/authentication/tokens"},
	{"Slack app token", "xapp-1-<upnum 9-12>-<digit 10-13>-<hex 64>", 0, "https://docs.slack.dev/authentication/tokens"},
	{"Slack rotation token", "xoxe.xox{b,p}-1-<alnum 163-166>", 0, "https://docs.slack.dev/authentication/using-token-rotation"},
	{"Slack refresh token", "xoxe-1-<alnum 146>", 0, "https://docs.slack.dev/authentication/using-token-rotation"},
	{"Discord bot token", "{M,N,O}<url 23-27>.<url 6>.<url 27-38>", DecimalID, "https://discord.com/developers/docs/reference#authentication"},
	{"Telegram bot token", "<digit 8-10>:AA<url 33>", 0, "https://core.telegram.org/bots/api#authorizing-your-bot"},
	{"SendGrid API key", "SG.<url 22>.<url 43>", 0, "https://docs.sendgrid.com/ui/account-and-settings/api-keys"},
	{"Brevo API key", "xkeysib-<hex 64>-<alnum 16>", 0, "https://developers.brevo.com/docs/getting-started"},
	{"Brevo SMTP key", "xsmtpsib-<hex 64>-<alnum 16>", 0, "https://developers.brevo.com/docs/getting-started"},
	{"Mailgun API key", "key-<hex 32>", 0, "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt"},
	{"Mailchimp API key", "<hex 32>-us<digit 1-2>", 0, "https://mailchimp.com/help/about-api-keys/"},
	{"Resend API key", "re_<alnum 8>_<alnum 24>", 0, "https://resend.com/docs/api-reference/introduction"},
	{"Twilio API key", "SK<hex 32>", 0, "https://www.twilio.com/docs/iam/api-keys"},
	{"Typeform token", "tfp_<dotted 59>", 0, "https://www.typeform.com/developers/get-started/personal-access-token/"},

	// Payment and commerce.
	{"Stripe secret key", "sk_{live,test}_<alnum 10-99>", 0, "https://docs.stripe.com/keys"},
	{"Stripe restricted key", "rk_{live,test}_<alnum 10-99>", 0, "https://docs.stripe.com/keys"},
	{"Stripe webhook secret", "whsec_<alnum 32>", 0, "https://docs.stripe.com/webhooks/signature"},
	{"Square access token", "EAAA<url 60>", 0, "https://developer.squareup.com/docs/build-basics/access-tokens"},
	{"Square OAuth secret", "sq0csp-<url 43>", 0, "https://developer.squareup.com/docs/oauth-api/overview"},
	{"Braintree token", "access_token$production$<lownum 16>$<hex 32>", 0, "https://developer.paypal.com/braintree/docs/guides/extend/oauth/access-tokens"},
	{"Razorpay key", "rzp_live_<alnum 14>", 0, "https://razorpay.com/docs/api/authentication/"},
	{"Plaid access token", "access-{sandbox,development,production}-<hex 8>-<hex 4>-<hex 4>-<hex 4>-<hex 12>", 0, "https://plaid.com/docs/api/tokens/"},
	{"Flutterwave secret key", "FLWSECK_TEST-<hex 32>-X", 0, "https://developer.flutterwave.com/docs/authentication"},
	{"Shopify token", "shp{at,ca,pa}_<hex 32>", 0, "https://shopify.dev/docs/apps/build/authentication-authorization"},
	{"Shopify shared secret", "shpss_<hex 32>", 0, "https://shopify.dev/docs/apps/build/authentication-authorization"},
	{"Shippo API token", "shippo_{live,test}_<hex 40>", 0, "https://docs.goshippo.com/docs/guides_general/authentication/"},
	{"EasyPost API key", "EZ{A,T}K<alnum 54>", 0, "https://docs.easypost.com/docs/authentication"},
	{"Duffel API token", "duffel_{test,live}_<any64 43>", 0, "https://duffel.com/docs/api/overview/authentication"},

	// Databases and data.
	{"PlanetScale password", "pscale_pw_<any64 32-64>", 0, "https://planetscale.com/docs/concepts/password-roles"},
	{"PlanetScale token", "pscale_{tkn,oauth}_<any64 32-64>", 0, "https://planetscale.com/docs/concepts/service-tokens"},
	{"Supabase secret key", "sb_secret_<url 31>", 0, "https://supabase.com/docs/guides/api/api-keys"},
	{"Supabase access token", "sbp_<hex 40>", 0, "https://supabase.com/docs/reference/api/introduction"},
	{"Neon API key", "napi_<lownum 64>", 0, "https://neon.com/docs/manage/api-keys"},
	{"ClickHouse Cloud secret", "4b1d<alnum 38>", 0, "https://clickhouse.com/docs/cloud/manage/openapi"},
	{"Confluent Cloud secret", "cflt<base64 60>", 0, "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html"},
	{"Databricks token", "dapi<hex 32>", 0, "https://docs.databricks.com/dev-tools/auth/pat.html"},
	{"Airtable token", "pat<alnum 14>.<hex 64>", 0, "https://airtable.com/developers/web/guides/personal-access-tokens"},
	{"Aiven token", "AVNS_<url 19>", 0, "https://aiven.io/docs/platform/concepts/authentication-tokens"},
	{"Notion token", "ntn_<digit 11><alnum 35>", 0, "https://developers.notion.com/docs/authorization"},
	{"Notion legacy token", "secret_<alnum 43>", 0, "https://developers.notion.com/docs/authorization"},
	{"Prefect API key", "pn{u,b}_<alnum 36>", 0, "https://docs.prefect.io/v3/manage/cloud/manage-users/api-keys"},
	{"Contentful token", "CFPAT-<url 43>", 0, "https://www.contentful.com/developers/docs/references/authentication/"},
	{"Figma token", "fig{d,o,u}_<url 40>", 0, "https://www.figma.com/developers/api#access-tokens"},
	{"Asana token", "2/<digit 15-17>/<digit 15-17>:<hex 32>", 0, "https://developers.asana.com/docs/personal-access-token"},
	{"HubSpot private app token", "pat-{na1,na2,eu1,ap1}-<hex 8>-<hex 4>-<hex 4>-<hex 4>-<hex 12>", 0, "https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview"},
	{"Dropbox token", "sl.<url 130-1200>", 0, "https://developers.dropbox.com/oauth-guide"},

	// Operations.
	{"Grafana service account token", "glsa_<alnum 32>_<hex 8>", CRC32Hex, "https://grafana.com/docs/grafana/latest/administration/service-accounts/"},
	{"Grafana Cloud token", "glc_eyJ<any64 32-400>", JSONBase64, "https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/"},
	{"Grafana API key", "eyJrIjoi<any64 70-400>", JSONBase64, "https://grafana.com/docs/grafana/latest/developers/http_api/auth/"},
	{"New Relic user key", "NRAK-<upnum 27>", 0, "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/"},
	{"New Relic license key", "<hex 36>NRAL", 0, "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/"},
	{"New Relic insert key", "NRII-<url 32>", 0, "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/"},
	{"Sentry organization token", "sntrys_eyJ<base64 40-500>_<base64 43>", JSONBase64, "https://docs.sentry.io/account/auth-tokens/"},
	{"Sentry user token", "sntryu_<hex 64>", 0, "https://docs.sentry.io/account/auth-tokens/"},
	{"Dynatrace token", "dt0{c01,s01,s16}.<base32 24>.<base32 64>", 0, "https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens"},
	{"PostHog personal key", "phx_<alnum 43-48>", 0, "https://posthog.com/docs/api"},
	{"Honeycomb key", "hc{a,b,x}ik_<alnum 58>", 0, "https://docs.honeycomb.io/configure/environments/manage-api-keys/"},
	{"Axiom token", "xa{a,p}t-<hex 8>-<hex 4>-<hex 4>-<hex 4>-<hex 12>", 0, "https://axiom.co/docs/reference/tokens"},
	{"Rootly token", "rootly_<hex 64>", 0, "https://docs.rootly.com/api-reference/overview"},
	{"LaunchDarkly key", "{sdk,api}-<hex 8>-<hex 4>-<hex 4>-<hex 4>-<hex 12>", 0, "https://launchdarkly.com/docs/home/account/api"},
	{"Statsig secret key", "secret-<alnum 41-48>", 0, "https://docs.statsig.com/sdk-keys/api-keys"},
	{"Octopus Deploy API key", "API-<upnum 26>", 0, "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key"},

	// Everything else.
	{"Postman API key", "PMAK-<hex 24>-<hex 34>", 0, "https://learning.postman.com/docs/developer/postman-api/authentication/"},
	{"ReadMe API key", "rdme_<lownum 70>", 0, "https://docs.readme.com/main/reference/intro/authentication"},
	{"Mapbox secret token", "sk.eyJ<url 60-120>.<url 22>", 0, "https://docs.mapbox.com/help/getting-started/access-tokens/"},
	{"MaxMind license key", "<alnum 6>_<alnum 29>_mmk", 0, "https://support.maxmind.com/hc/en-us/articles/4407111582235"},
	{"Frame.io token", "fio-u-<any64 64>", 0, "https://developer.frame.io/docs/getting-started/authentication"},
	{"Adobe client secret", "p8e-<alnum 32>", 0, "https://developer.adobe.com/developer-console/docs/guides/authentication/"},
	{"Facebook page token", "EAA{M,C}<alnum 100-300>", 0, "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/"},
	{"Harness token", "{pat,sat}.<url 22>.<hex 24>.<alnum 20>", 0, "https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/"},
	{"JSON Web Token", "eyJ<url 15-400>.eyJ<url 15-4000>.<url 20-1000>", JSONWebToken, "https://www.rfc-editor.org/rfc/rfc7519"},
}
