package known

import (
	"slices"
	"strings"
	"unicode"
)

// readers are functions with an effect that change nothing outside the call.
var readers = []string{
	"(*database/sql.Row).{Err,Scan}",
	"(*database/sql.Rows).{Close,Columns,Err,Next,Scan}",
	"(*gorm.io/gorm.DB).{Count,Debug,Distinct,First,Group,Having,InnerJoins,Joins,Last,Limit,Model,Not,Offset,Omit,Or,Order,Pluck,Preload,Row,Rows,Scopes,Session,Table,Take,Unscoped,Where,WithContext}",
	"(*os.File).{Close,Fd,Name,Read,ReadAt,ReadDir,ReadFrom,Readdir,Readdirnames,Seek,Stat}",
	"(io.{Closer).Close,Reader).Read}",
	"(io/fs.FS).Open",
	"io/fs.{Glob,ReadDir,ReadFile,Stat,WalkDir}",
	"io/ioutil.{ReadDir,ReadFile}",
	"net.{LookupAddr,LookupCNAME,LookupHost,LookupIP,LookupMX,LookupNS,LookupPort,LookupSRV,LookupTXT}",
	"os.{DirFS,Getwd,Hostname,Lstat,Open,ReadDir,ReadFile,Readlink,Stat}",
	"path/filepath.{Abs,EvalSymlinks,Glob,Walk,WalkDir}",
}

// readingVerbs are the first words of names by which clients of other people's
// systems say that an operation only reads.
var readingVerbs = []string{
	"check", "contains", "count", "describe", "diff", "download", "exists", "explain", "export", "fetch", "filter",
	"find", "get", "has", "head", "info", "inspect", "is", "list", "load", "lookup", "ping", "preview", "query", "read",
	"scan", "search", "select", "show", "stat", "stats", "status", "tail", "validate", "version", "view", "walk", "watch",
}

// ReadsOnly reports whether the function with the given full name and name, which
// has an effect, only reads. Of code that cannot be seen nothing but its name
// tells: one that changes something and calls itself Get is taken at its word,
// which errs towards silence.
func ReadsOnly(fn, name string) bool {
	if IsReader(fn) || name == "Close" {
		return true // giving back what was opened changes nothing
	}
	if strings.HasPrefix(fn, "os.") || strings.HasPrefix(fn, "(*os.") {
		return false
	}
	_, ok := slices.BinarySearch(readingVerbs, firstWord(name))
	return ok
}

// IsReader reports whether the function with the given full name is known to
// change nothing, whatever it is handed.
func IsReader(fn string) bool { return len(readerIndex(fn)) > 0 }

var readerIndex = index(func() []string { return readers }, func(r *string) string { return *r })

// firstWord returns the first word of a name in mixed caps, in lower case.
func firstWord(name string) string {
	for i, r := range name {
		if i > 0 && (unicode.IsUpper(r) || r == '_') {
			return strings.ToLower(name[:i])
		}
	}
	return strings.ToLower(name)
}

// ReadingText reports whether a constant text of a query language only reads.
func ReadingText(text string) bool {
	switch Statement(text) {
	case "select", "show", "describe", "desc", "explain", "match", "values", "pragma":
		return true
	}
	return false
}

// Statement returns the first word of a text of a query language, in lower case.
// Comments come before it where code is generated from a file of statements.
func Statement(text string) string {
	for {
		text = strings.TrimLeft(text, " \t\r\n(")
		switch {
		case strings.HasPrefix(text, "--"):
			_, text, _ = strings.Cut(text, "\n")
		case strings.HasPrefix(text, "/*"):
			_, text, _ = strings.Cut(text, "*/")
		default:
			if end := strings.IndexAny(text, " \t\r\n("); end >= 0 {
				text = text[:end]
			}
			return strings.ToLower(text)
		}
	}
}

// ReadOnlyOption reports whether a field of the options of a transaction, set to
// a constant, asks for one that only reads.
func ReadOnlyOption(field, value string) bool {
	switch field {
	case "database/sql.TxOptions.ReadOnly":
		return value == "true"
	case "github.com/jackc/pgx/v4.TxOptions.AccessMode", "github.com/jackc/pgx/v5.TxOptions.AccessMode":
		return value == `"read only"`
	}
	return false
}

// Quotes reports whether a text is one that people double or remove when they
// quote by hand.
func Quotes(text string) bool {
	switch text {
	case "'", `"`, "`", `\`, ";", "--":
		return true
	}
	return false
}

// Replaces reports whether the function with the given full name replaces its
// second argument in the first.
func Replaces(fn string) bool { return fn == "strings.Replace" || fn == "strings.ReplaceAll" }

// readingPrograms are programs that change nothing, whatever they are told, as far
// as a server has a reason to start them.
var readingPrograms = []string{
	"cat", "date", "df", "dig", "du", "file", "free", "grep", "head", "host", "hostname", "id", "journalctl", "ls", "lscpu",
	"lsof", "md5sum", "netstat", "nslookup", "ping", "printenv", "ps", "pwd", "rg", "sha256sum", "ss", "stat", "tail",
	"traceroute", "uname", "uptime", "wc", "which", "whoami",
}

// readingSubcommands are the first words after the name of a program with which it
// changes nothing.
var readingSubcommands = map[string][]string{
	"docker":    {"diff", "events", "history", "images", "info", "inspect", "logs", "port", "ps", "search", "stats", "top", "version"},
	"git":       {"blame", "describe", "diff", "grep", "log", "ls-files", "ls-remote", "ls-tree", "rev-list", "rev-parse", "shortlog", "show", "status"},
	"go":        {"doc", "env", "list", "version", "vet"},
	"helm":      {"get", "history", "lint", "list", "search", "show", "status", "template", "version"},
	"kubectl":   {"api-resources", "api-versions", "cluster-info", "describe", "diff", "events", "explain", "get", "logs", "top", "version"},
	"systemctl": {"cat", "is-active", "is-enabled", "is-failed", "list-timers", "list-unit-files", "list-units", "show", "status"},
	"terraform": {"graph", "output", "providers", "show", "validate", "version"},
}

// sameProgram are programs that take the subcommands of another one.
var sameProgram = map[string]string{"nerdctl": "docker", "oc": "kubectl", "podman": "docker", "tofu": "terraform"}

// ReadingCommand reports whether the process that a command line starts changes
// nothing, and whether the words that decide that are known.
func ReadingCommand(words []string) (reads, sure bool) {
	if len(words) == 0 || !Constant(words[0]) {
		return false, false
	}
	program := base(words[0])
	if oneOf(readingPrograms, program) {
		return true, true
	}
	if p := sameProgram[program]; p != "" {
		program = p
	}
	verbs, ok := readingSubcommands[program]
	if !ok {
		return false, true
	}
	verb := CommandVerb(words)
	return oneOf(verbs, verb), verb != ""
}

// CommandVerb returns the first word after the first of a command line that is no
// option: what its program is asked to do. It is empty when that is not known.
func CommandVerb(words []string) string {
	at := operand(words, 1, 0, nil)
	if at >= len(words) || !Constant(words[at]) {
		return ""
	}
	return words[at]
}
