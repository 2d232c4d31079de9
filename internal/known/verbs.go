package known

import (
	"slices"
	"strings"
	"unicode"
)

// bareVerbs say that something is carried out, and not what.
var bareVerbs = []string{
	"action", "call", "command", "dispatch", "eval", "exec", "execute", "invoke", "query", "raw", "run", "script", "shell",
}

// verbs are the verbs that tools are named by besides those.
var verbs = []string{
	"add", "analyze", "apply", "approve", "archive", "assign", "attach", "build", "cancel", "check", "clear", "clone", "close",
	"compare", "configure", "connect", "convert", "copy", "count", "create", "debug", "delete", "deploy", "describe",
	"disable", "disconnect", "download", "drop", "edit", "enable", "explain", "export", "fetch", "filter", "find", "format",
	"generate", "get", "import", "insert", "inspect", "install", "kill", "list", "load", "lock", "log", "lookup", "merge",
	"modify", "monitor", "move", "open", "optimize", "parse", "patch", "pause", "ping", "plan", "poll", "post", "preview",
	"publish", "pull", "push", "put", "read", "rebuild", "register", "reload", "remove", "rename", "render", "replace",
	"report", "request", "reset", "resolve", "restart", "restore", "resume", "retrieve", "retry", "review", "revoke",
	"rollback", "save", "scale", "scan", "schedule", "search", "select", "send", "set", "show", "start", "stop", "store",
	"submit", "subscribe", "summarize", "sync", "tail", "test", "track", "transfer", "trigger", "uninstall", "unlock",
	"update", "upgrade", "upload", "validate", "verify", "view", "wait", "watch", "write",
}

// BareVerb reports whether a tool is named as a verb without an object: one of
// bareVerbs alone, after another of them, or last with no other verb before it.
func BareVerb(name string) bool {
	words := nameWords(name)
	n := len(words)
	if n == 0 || !oneOf(bareVerbs, words[n-1]) {
		return false
	}
	before := words[:n-1]
	if n > 1 && oneOf(bareVerbs, words[n-2]) {
		before = words[:n-2]
	}
	return !slices.ContainsFunc(before, func(w string) bool { return oneOf(verbs, w) || oneOf(bareVerbs, w) })
}

// computingVerbs are the first words of names of functions that compute.
var computingVerbs = []string{
	"as", "calculate", "canonicalize", "clone", "compare", "compile", "compute", "convert", "decode", "encode", "equal",
	"escape", "format", "from", "hash", "is", "marshal", "match", "merge", "must", "normalize", "parse", "quote",
	"sanitize", "split", "to", "transform", "translate", "trim", "unescape", "unmarshal", "unquote", "validate",
}

// Computes reports whether a function of that name is taken for a computation
// where nothing else is known of it.
func Computes(name string) bool { return oneOf(computingVerbs, firstWord(name)) }

// Constructs reports whether a function of that name is taken to make something
// and to do nothing with it.
func Constructs(name string) bool { return firstWord(name) == "new" }

// Configures reports whether a method of that name, which says nothing about
// whether it worked, is taken to change only what it is called on.
func Configures(name string) bool { return firstWord(name) == "set" }

// oneOf reports whether a sorted list has the word.
func oneOf(sorted []string, word string) bool {
	_, ok := slices.BinarySearch(sorted, word)
	return ok
}

// nameWords returns the words of a tool's name, in lower case: they are
// separated by anything but letters and digits, or by a capital.
func nameWords(name string) []string {
	var out []string
	word, lower := "", false
	end := func() {
		if word != "" {
			out = append(out, word)
		}
		word = ""
	}
	for _, r := range name {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			end()
		case unicode.IsUpper(r) && lower:
			end()
			fallthrough
		default:
			word += string(unicode.ToLower(r))
		}
		lower = unicode.IsLower(r)
	}
	end()
	return out
}

// searchPackages are clients of search and metrics systems whose query
// languages only read.
var searchPackages = []string{
	"github.com/blevesearch/bleve",
	"github.com/elastic/go-elasticsearch",
	"github.com/grafana/loki",
	"github.com/meilisearch/meilisearch-go",
	"github.com/olivere/elastic",
	"github.com/opensearch-project/opensearch-go",
	"github.com/prometheus/client_golang/api",
	"github.com/typesense/typesense-go",
}

// SearchLanguage reports whether a function of a package takes a query of a
// language that only reads: that of a search or metrics system.
func SearchLanguage(function, pkg string) bool {
	for _, p := range searchPackages {
		if pkg == p || strings.HasPrefix(pkg, p+"/") {
			return true
		}
	}
	return firstWord(function) == "search"
}
