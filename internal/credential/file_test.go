package credential

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// lines renders findings as "line:col what".
func lines(found []FileFinding) (out []string) {
	for _, f := range found {
		out = append(out, fmt.Sprintf("%d:%d-%d %s", f.Line, f.Col, f.EndCol, f.What))
	}
	return out
}

func TestScanFile(t *testing.T) {
	const key, pass = "99GtjaH8s3QLvuHpM5NirQjKOl", "Harb0ur-Blue!"
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{".env", "A=1\nAPI_KEY=" + key + "\n", []string{"2:9-35 value of API_KEY"}},
		{".env.production", "export DB_PASSWORD='" + pass + "' # old\r\n", []string{"1:21-34 value of DB_PASSWORD"}},
		{".env.example", "API_KEY=your-api-key\nTOKEN=\n# SECRET=" + key + "\n", nil},
		{"config/app.yaml", "db:\n  - password: " + pass + "\n    token_url: https://x.internal/" + key + "\n", []string{"2:15-28 value of password"}},
		{"config.toml", "[db]\napi_key = \"" + key + "\"\n", []string{"2:12-38 value of api_key"}},
		{"a.properties", "spring.datasource.password=" + pass, []string{"1:28-41 value of spring.datasource.password"}},
		{"mcp.json", `{"env": {"API_TOKEN": "` + key + `", "B": "` + key + `"}}`, []string{"1:24-50 value of API_TOKEN"}},
		{"claude_desktop_config.json", `{"args": ["--api-key", "` + key + `", "--password=` + pass + `"]}`,
			[]string{"1:25-51 value of api-key", "1:66-79 value of password"}},
		{"mcp.json", `{"headers": {"Authorization": "Bearer ` + key + `"}, "x": ["--header", "X-Api-Key: ` + key + `"]}`,
			[]string{"1:39-65 value of Authorization", "1:99-125 value of X-Api-Key"}},
		{"mcp.json", `{"env": {"API_KEY": "${input:key}", "TOKEN": "<token>", "K": "` + key, nil},
		{"mcp.json", `{"args": ["--api-key"`, nil},
		{"docker-compose.yml", "url: postgres://app:" + pass + "@db/x\n", []string{"1:21-34 password in a URL"}},
		{"README.md", "password: " + pass + "\n", nil},
		//mcplint:ignore secrets/provider-token made up, with the right checksum
		{"schema.sql", "-- ghp_" + "XEvxsXutIdWUyWWGVPXdFiC0161wZL2ok2DU", []string{"1:4-44 GitHub personal access token"}},
		//mcplint:ignore secrets/provider-token made up, with the right checksum
		{"image.png", "\x89PNG\x00ghp_" + "XEvxsXutIdWUyWWGVPXdFiC0161wZL2ok2DU", nil},
		{"key.pem", "x\n-----BEGIN PRIVATE KEY-----\n" + strings.Repeat("OQdyLIA8xk7PeOnEe3htJ8EiggnzC00b", 3) + "\n-----END PRIVATE KEY-----\n",
			[]string{"2:1-28 private key"}},
		{"pkg/testdata/app.yaml", "password: " + pass + "\nurl: postgres://app:" + pass + "@db/x", nil},
		//mcplint:ignore secrets/provider-token made up, with the right checksum
		{"test/app.yaml", "x: ghp_" + "XEvxsXutIdWUyWWGVPXdFiC0161wZL2ok2DU", []string{"1:4-44 GitHub personal access token"}},
		{".env.example", "DATABASE_URL=postgres://app:apppassword@db:5432/app", nil},
		{"manual.md", "A token: eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9." + "eyJzdWIiOiJhMDVlZTQxM2E0YTEzNGJhIn0.xsjIWHdeNJiInS5wAgCmgvelEw4-rhIVy3ElP7ilRXg", nil},
		{"", "", nil},
	} {
		if got := lines(ScanFile(c.name, []byte(c.text))); !slices.Equal(got, c.want) {
			t.Errorf("%s %q:\n got %q\nwant %q", c.name, c.text, got, c.want)
		}
	}
}

func TestMessageKeepsSecret(t *testing.T) {
	const key = "99GtjaH8s3QLvuHpM5NirQjKOl"
	for _, f := range ScanFile(".env", []byte("API_KEY="+key)) {
		if strings.Contains(f.Message(), key[:5]) || !strings.Contains(f.Message(), `"99Gt…" (26 characters)`) {
			t.Errorf("message %q", f.Message())
		}
	}
}

func FuzzScanFile(f *testing.F) {
	for _, name := range []string{".env", "a.yaml", "mcp.json", "a.md"} {
		f.Add(name, "a: \"b\" = c\n\"--key\", \"v\\\"\", x://a:b@c:d password=")
	}
	f.Fuzz(func(t *testing.T, name, text string) {
		count := strings.Count(text, "\n") + 1
		for _, x := range ScanFile(name, []byte(text)) {
			if x.Line < 1 || x.Line > count || x.Col < 1 || x.EndCol < x.Col {
				t.Errorf("%q: %+v", text, x)
			}
		}
	})
}

// TestLinear holds the scanner to time in proportion to the file: hostile text
// must not stop a run.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"-----BEGIN PRIVATE KEY-----", "eyJ-", "://a:", "\"--key\",", "glpat-a ", "password=;host=", "https://x?a=b&", "sk-proj-a"} {
		text := []byte(strings.Repeat(unit, (1<<20)/len(unit)))
		start := time.Now()
		ScanFile("mcp.json", text)
		ScanFile("a.yaml", text)
		Tokens(string(text))
		InURL(string(text))
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("%q: %v for a megabyte", unit, d)
		} else {
			t.Logf("%q: %v", unit, d)
		}
	}
}
