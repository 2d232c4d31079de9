package credential

import (
	"net/netip"
	"net/url"
	"strings"
)

// A Password is a password within a longer string.
type Password struct {
	Value      string
	Start, End int
	// What says in what it stands: "URL", "connection string", "query".
	What string
}

// InURL returns the first password in a URL or data source name in s. Text
// around the URL makes it likely documentation, so the password must then be
// plausible by itself.
func InURL(s string) (Password, bool) {
	prose := strings.ContainsAny(s, " \n")
	for from := 0; ; {
		i := strings.Index(s[from:], "://")
		if i < 0 {
			break
		}
		from += i + len("://")
		if p, ok := inAuthority(s, from, prose); ok {
			return p, true
		}
		if p, ok := inQuery(s, from); ok {
			return p, true
		}
	}
	if strings.Contains(s, "@") {
		if p, ok := inMySQL(s); ok {
			return p, true
		}
	}
	if strings.Contains(s, "=") {
		return inPairs(s)
	}
	return Password{}, false
}

// maxURL bounds how much of a URL is looked at, from behind its scheme.
const maxURL = 2 << 10

// inAuthority looks for user:password@host at s[from:], behind a scheme.
func inAuthority(s string, from int, prose bool) (Password, bool) {
	end := min(len(s), from+maxURL)
	if i := strings.IndexAny(s[from:end], "/?# \t\r\n\"'`<>|,"); i >= 0 {
		end = from + i
	}
	at := strings.LastIndexByte(s[from:end], '@')
	if at < 0 {
		return Password{}, false
	}
	user, pass, ok := strings.Cut(s[from:from+at], ":")
	host := s[from+at+1 : end]
	if !ok || host == "" || !passwordIn(user, pass, host, prose) {
		return Password{}, false
	}
	start := from + len(user) + 1
	return Password{pass, start, start + len(pass), "URL"}, true
}

// inQuery looks for a query value at s[from:] whose name is a credential's.
func inQuery(s string, from int) (Password, bool) {
	end := min(len(s), from+maxURL)
	if i := strings.IndexAny(s[from:end], " \t\r\n\"'`<>#"); i >= 0 {
		end = from + i
	}
	q := strings.IndexByte(s[from:end], '?')
	if q < 0 {
		return Password{}, false
	}
	for pos := from + q + 1; pos < end; {
		pair, _, _ := strings.Cut(s[pos:end], "&")
		name, value, _ := strings.Cut(pair, "=")
		if Named(name, value) {
			start := pos + len(name) + 1
			return Password{value, start, start + len(value), "URL"}, true
		}
		pos += len(pair) + 1
	}
	return Password{}, false
}

// inMySQL looks for a data source name of the form user:password@tcp(host)/name.
func inMySQL(s string) (Password, bool) {
	for _, network := range []string{"@tcp(", "@unix(", "@tcp6("} {
		at := strings.Index(s, network)
		if at < 0 {
			continue
		}
		start := strings.LastIndexAny(s[:at], " \t\n\"'`=") + 1
		user, pass, ok := strings.Cut(s[start:at], ":")
		host, _, _ := strings.Cut(s[at+len(network):], ")")
		if ok && passwordIn(user, pass, host, strings.ContainsAny(s, " \n")) {
			start += len(user) + 1
			return Password{pass, start, at, "data source name"}, true
		}
	}
	return Password{}, false
}

// inPairs looks for a password among the pairs of a connection string: keyword
// values of PostgreSQL, "host=db password=…", or "Server=db;Password=…".
func inPairs(s string) (Password, bool) {
	lower := strings.ToLower(s)
	for _, key := range []string{"password=", "pwd=", "accountkey=", "sharedaccesskey="} {
		i := strings.Index(lower, key)
		if i <= 0 || !strings.ContainsAny(s[i-1:i], " ;") {
			continue // not a pair, or the only one
		}
		start := i + len(key)
		end := len(s)
		if j := strings.IndexAny(s[start:], " ;\n\"'"); j >= 0 {
			end = start + j
		}
		if !connection(lower) {
			continue // a form or a sentence
		}
		if pass := s[start:end]; passwordIn("", pass, "", false) {
			return Password{pass, start, end, "connection string"}, true
		}
	}
	return Password{}, false
}

// connection reports whether the lower-case text says where to connect to.
func connection(lower string) bool {
	for _, key := range []string{"host=", "server=", "dbname=", "database=", "data source=", "accountname=", "endpoint="} {
		if strings.Contains(lower, key) {
			return true
		}
	}
	return false
}

// passwordIn reports whether pass is a password that a program would use to
// reach host: not a verb of a format string, a reference or a placeholder, nor
// the name of the user again on the developer's own machine.
func passwordIn(user, pass, host string, prose bool) bool {
	if plain, err := url.PathUnescape(pass); err == nil {
		pass = plain
	}
	if pass == "" || !graphic(pass) || strings.ContainsAny(pass, "{}<>$*[]()%") || strings.HasPrefix(pass, ":") {
		return false
	}
	if strings.ContainsAny(host, "{}<>$*%") && strings.ContainsAny(user, "{}<>$*%") {
		return false // all of it is a format
	}
	if prose {
		return Plausible(pass, Strong)
	}
	if Placeholder(pass) || documentationHost(host) {
		return false
	}
	return !(pass == user && local(host))
}

// withoutPort returns host as it stands in a URL without its port and without the brackets of an IPv6 address. (Package
// net could say it, too. It would make mcplint a program that is linked with the C library when it starts, which a vet
// tool does once for every package.)
func withoutPort(host string) string {
	return (&url.URL{Host: host}).Hostname()
}

// local reports whether host is the machine itself.
func local(host string) bool {
	host = withoutPort(host)
	ip, err := netip.ParseAddr(host)
	return host == "localhost" || host == "" || err == nil && (ip.IsLoopback() || ip.IsUnspecified())
}

// documentationHost reports whether host is reserved for examples.
func documentationHost(host string) bool {
	host = withoutPort(host)
	for _, name := range []string{"example.com", "example.org", "example.net", "example", "test", "invalid", "host", "hostname", "foo", "bar", "foo.com", "bar.com"} {
		if host == name || strings.HasSuffix(host, "."+name) {
			return true
		}
	}
	return false
}

// maxKey bounds how far the end of a private key is looked for.
const maxKey = 16 << 10

// PrivateKey returns the position of a private key in PEM form in s.
func PrivateKey(s string) (start, end int, ok bool) {
	const begin, dashes = "-----BEGIN ", "-----"
	for from := 0; ; {
		i := strings.Index(s[from:], begin)
		if i < 0 {
			return 0, 0, false
		}
		start = from + i
		from = start + len(begin)
		label, rest, ok := strings.Cut(s[from:], dashes)
		if !ok || len(label) > 40 || !strings.HasSuffix(strings.TrimSuffix(label, " BLOCK"), "PRIVATE KEY") {
			continue // a certificate, a public key, or only the marker
		}
		body, _, ok := strings.Cut(rest[:min(len(rest), maxKey)], "-----END")
		if !ok || !keyBody(body) {
			continue // the marker of a parser, or a placeholder
		}
		end = len(s) - len(rest) + len(body)
		if _, tail, ok := strings.Cut(s[end+len("-----END"):], dashes); ok {
			end = len(s) - len(tail)
		}
		return start, end, true
	}
}

// keyBody reports whether the text between the marks of a PEM block is as long
// and as varied as a key.
func keyBody(body string) bool {
	n := 0
	for i := range len(body) {
		if c := body[i]; letter(c) || digit(c) || c == '+' || c == '/' {
			n++
		}
	}
	return n >= 60 && distinct(body) >= 20 && !strings.Contains(body, "...") && !strings.Contains(body, "xxxx")
}
