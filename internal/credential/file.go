package credential

import (
	"path"
	"slices"
	"strings"
)

// A FileFinding is a credential in a file that is not Go. It does not hold the
// credential itself.
type FileFinding struct {
	Line, Col, EndCol int    // from 1, in bytes
	What              string // "GitHub personal access token", "password in a URL", "value of api_key"
	Shown             string // as Show renders it
}

// Message says what is wrong, and what to do instead.
func (f FileFinding) Message() string {
	return "a credential is written here, the " + f.What + " " + f.Shown +
		"; revoke it and have it come from the environment or a secret store"
}

// MaxFile is the size beyond which a file is taken for data and not looked at.
const MaxFile = 4 << 20

// Config reports whether the file's name is that of a configuration file, the
// only ones where a value is judged by its name.
func Config(name string) bool {
	base := strings.ToLower(path.Base(name))
	if base == ".env" || strings.HasPrefix(base, ".env.") || strings.HasSuffix(base, ".env") {
		return true
	}
	for _, template := range []string{".example", ".sample", ".dist", ".template", ".tmpl", ".local"} {
		base = strings.TrimSuffix(base, template)
	}
	switch path.Ext(base) {
	case ".json", ".jsonc", ".yaml", ".yml", ".toml", ".ini", ".cfg", ".conf", ".properties", ".env", ".tfvars":
		return true
	}
	return base == ".npmrc" || base == ".netrc" || base == ".pypirc"
}

// documentation reports whether the file's name is that of a text for people.
func documentation(name string) bool {
	switch path.Ext(strings.ToLower(name)) {
	case ".md", ".mdx", ".rst", ".adoc", ".txt", ".html":
		return true
	}
	return false
}

// forTests reports whether the file stands in a folder for tests: what is there
// may be made up.
func forTests(name string) bool {
	for dir := range strings.SplitSeq(path.Dir(strings.ToLower(name)), "/") {
		switch dir {
		case "testdata", "test", "tests", "fixtures", "test_resources", "e2e", "__tests__", "mocks":
			return true
		}
	}
	return false
}

// template reports whether the file shows how to write a configuration.
func template(name string) bool {
	base := strings.ToLower(path.Base(name))
	for _, word := range [...]string{"example", "sample", "template", ".dist", ".tmpl"} {
		if strings.Contains(base, word) {
			return true
		}
	}
	return false
}

// maxFindings bounds what is reported of one file; one with more is a dump.
const maxFindings = 200

// ScanFile returns the credentials in a file, in order of position. The name
// only decides the format: Config files are read for named values as well.
func ScanFile(name string, data []byte) []FileFinding {
	if len(data) > MaxFile || binary(data) {
		return nil
	}
	s := scan{text: string(data)}
	if forTests(name) {
		s.tokens(func(t Token) bool { return t.Checked })
		return s.findings()
	}
	// A manual shows what a web token looks like.
	manual := documentation(name)
	s.tokens(func(t Token) bool { return !manual || t.Service != "JSON Web Token" })
	s.privateKeys()
	config := Config(name)
	switch {
	case config && strings.Contains(strings.ToLower(path.Base(name)), ".json"):
		s.json()
	case config:
		s.pairs()
	}
	s.urls(config, template(name))
	slices.SortStableFunc(s.found, func(a, b span) int { return a.start - b.start })
	return s.findings()
}

// binary reports whether data is not text.
func binary(data []byte) bool { return slices.Contains(data[:min(len(data), 8000)], 0) }

// A scan collects spans of one file; the first one found at a place stays.
type scan struct {
	text  string
	found []span
}

type span struct {
	start, end int
	what       string
}

// add notes a credential unless a part of it is noted already.
func (s *scan) add(start, end int, what string) {
	if len(s.found) < maxFindings && !slices.ContainsFunc(s.found, func(o span) bool { return start < o.end && o.start < end }) {
		s.found = append(s.found, span{start, end, what})
	}
}

// tokens looks for the tokens that count.
func (s *scan) tokens(counts func(Token) bool) {
	for _, t := range Tokens(s.text) {
		if counts(t) {
			s.add(t.Start, t.End, t.Service)
		}
	}
}

func (s *scan) privateKeys() {
	for from := 0; ; {
		start, end, ok := PrivateKey(s.text[from:])
		if !ok {
			return
		}
		s.add(from+start, from+end, "private key")
		from += end
	}
}

// urls looks for passwords in URLs, line by line. A comment is prose, and what a
// template says must be plausible by itself.
func (s *scan) urls(config, template bool) {
	s.lines(func(offset int, line string) {
		if config && commented(line) || !strings.ContainsAny(line, ":;=") {
			return
		}
		for _, word := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("\"'`<> \t\r", r) }) {
			if p, ok := InURL(word); ok && (!template || Plausible(p.Value, Strong)) {
				start := offset + strings.Index(line, word) + p.Start
				s.add(start, start+p.End-p.Start, "password in a "+p.What)
			}
		}
	})
}

// lines calls f for every line with its offset.
func (s *scan) lines(f func(offset int, line string)) {
	offset := 0
	for line := range strings.Lines(s.text) {
		f(offset, strings.TrimRight(line, "\r\n"))
		offset += len(line)
	}
}

// pairs looks for named values in lines of the form "name: value" or
// "name = value", as in YAML, TOML, dotenv and property files.
func (s *scan) pairs() {
	s.lines(func(offset int, line string) {
		i := strings.IndexAny(line, ":=")
		if i < 0 || commented(line) {
			return
		}
		name := strings.Trim(strings.TrimPrefix(strings.TrimLeft(line[:i], " \t-"), "export "), " \t\"'")
		start, end := i+1, len(line)
		if c := strings.Index(line[start:], " #"); c >= 0 {
			end = start + c
		}
		for start < end && strings.IndexByte(" \t\"'=", line[start]) >= 0 {
			start++
		}
		for start < end && strings.IndexByte(" \t\"',;", line[end-1]) >= 0 {
			end--
		}
		s.named(name, offset+start, offset+end)
	})
}

// commented reports whether a line is a comment.
func commented(line string) bool {
	line = strings.TrimLeft(line, " \t")
	return strings.HasPrefix(line, "#") || strings.HasPrefix(line, "//") || strings.HasPrefix(line, ";")
}

// json looks for named values among the strings of a JSON file: members of
// objects, and command-line options with the argument that follows. It goes by
// the strings alone, so a file that is not quite JSON is read as well.
func (s *scan) json() {
	name := ""
	for i := 0; i < len(s.text); i++ {
		if s.text[i] != '"' {
			continue
		}
		start := i + 1
		for i = start; i < len(s.text) && s.text[i] != '"' && s.text[i] != '\n'; i++ {
			if s.text[i] == '\\' {
				i++
			}
		}
		end := min(i, len(s.text))
		value := s.text[start:end]
		if rest := strings.TrimLeft(s.text[min(end+1, len(s.text)):], " \t\r\n"); strings.HasPrefix(rest, ":") {
			name = value
			continue
		}
		option, arg, joined := strings.Cut(value, "=")
		switch {
		case strings.HasPrefix(value, "-") && joined:
			s.named(option, end-len(arg), end)
		case strings.HasPrefix(value, "-"):
			name = value // the next string is its argument
			continue
		default:
			s.named(name, start, end)
		}
		name = ""
	}
}

// named notes the value at start if its name and its form say credential.
func (s *scan) named(name string, start, end int) {
	value := s.text[start:end]
	if header, rest, ok := strings.Cut(value, ": "); ok && Header(header) {
		name, value = header, rest // "--header", "Authorization: Bearer …"
	}
	class := Name(name)
	if Header(name) {
		value, class = WithoutScheme(value), Strong
	}
	if Plausible(value, class) {
		s.add(end-len(value), end, "value of "+strings.TrimLeft(name, "-"))
	}
}

// findings turns spans into lines and columns.
func (s *scan) findings() []FileFinding {
	var out []FileFinding
	line, begin := 1, 0
	for _, sp := range s.found {
		for {
			i := strings.IndexByte(s.text[begin:sp.start], '\n')
			if i < 0 {
				break
			}
			line, begin = line+1, begin+i+1
		}
		end := sp.end
		if i := strings.IndexByte(s.text[sp.start:sp.end], '\n'); i >= 0 {
			end = sp.start + i
		}
		out = append(out, FileFinding{line, sp.start - begin + 1, end - begin + 1, sp.what, Show(s.text[sp.start:sp.end])})
	}
	return out
}

// Header reports whether an HTTP header carries a credential.
func Header(name string) bool {
	name = strings.ToLower(name)
	switch name {
	case "authorization", "proxy-authorization", "x-api-key", "api-key", "apikey", "x-auth-token", "private-token", "job-token",
		"x-vault-token", "x-access-token", "x-goog-api-key", "ocp-apim-subscription-key", "x-functions-key", "dd-api-key",
		"dd-application-key", "x-figma-token", "x-shopify-access-token", "x-amz-security-token", "circle-token", "x-n8n-api-key":
		return true
	}
	return strings.HasPrefix(name, "x-") && Name(name) == Strong
}

// WithoutScheme returns the credential in the value of an Authorization header.
func WithoutScheme(value string) string {
	scheme, rest, ok := strings.Cut(value, " ")
	if !ok {
		rest = value
		if oneOf(strings.ToLower(value), authSchemes) {
			return ""
		}
	} else if !oneOf(strings.ToLower(scheme), authSchemes) {
		return value
	}
	return strings.TrimSpace(rest)
}

// authSchemes are those of the Authorization header.
const authSchemes = "bearer basic token digest apikey api-key negotiate bot key"
