package credential

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Bounds of a plausible value.
const (
	shortest     = 8    // a shorter one is a word, a code or a number
	shortestWeak = 16   // where the name alone says little
	longest      = 1024 // a longer one is data
)

// Named reports whether name is that of a credential and value plausible as it.
func Named(name, value string) bool {
	// The cheap question first: most values are texts.
	return candidate(value) && Plausible(value, Name(name))
}

// candidate reports whether value has the length and the characters of a credential.
func candidate(value string) bool {
	return shortest <= len(value) && len(value) <= longest && graphic(value)
}

// Plausible reports whether value may be the credential that a name of the
// given class promises. The package documentation says how it is scored.
func Plausible(value string, class Class) bool {
	if class == NotCredential || !candidate(value) {
		return false
	}
	if Placeholder(value) || reference(value) || counterfeit(value) {
		return false
	}
	s := measure(value)
	if class == Weak {
		return len(value) >= shortestWeak && s.random() && s.digits > 0
	}
	return s.random() || s.chosen()
}

// Placeholder reports whether value stands for a credential instead of being
// one: filler, an instruction to replace it, or nothing but the words for it.
func Placeholder(value string) bool {
	lower := strings.ToLower(strings.TrimSpace(value))
	if lower == "" || distinct(lower) < 4 || orderly(lower)*2 > len(lower) {
		return true // "xxxxxxxx", "12345678", "********"
	}
	for _, w := range fillers {
		if strings.Contains(lower, w) {
			return true
		}
	}
	rest := 0
	for _, w := range Words(value) {
		if !oneOf(w, emptyWords) && strings.Trim(w, "0123456789") != "" {
			rest += len(w)
		}
	}
	return rest < 4 // "my-secret-key-1": nothing is left
}

// reference reports whether value says where a credential is, or what it looks
// like, rather than what it is.
func reference(value string) bool {
	switch {
	case strings.ContainsAny(value[:1], "$%{<[(~.@#&"), strings.HasPrefix(value, "--"),
		strings.ContainsAny(value[:1], "/-+") && !measure(value[1:]).random(),
		strings.Contains(value, "://"),
		strings.Contains(value, "${"), strings.Contains(value, "{{"), strings.Contains(value, "$("),
		strings.Contains(value, "%s"), strings.Contains(value, "%v"), strings.Contains(value, "%d"), strings.Contains(value, "%q"),
		strings.Contains(value, "\\"), strings.Contains(value, "</"), strings.Contains(value, "()"):
		return true // template, path, pattern, option, reference such as op://
	case uuid(value):
		return true
	}
	// A scheme of its own: "vault:secret/data#key", "env:API_KEY", "arn:aws:…".
	scheme, rest, ok := strings.Cut(value, ":")
	if ok && rest != "" && oneOf(strings.ToLower(scheme), schemes) {
		return true
	}
	for _, p := range []string{"projects/", "secret/", "secrets/", "keys/", "refs/", "kms:", "sha256-", "sha512-", "ssh-"} {
		if strings.HasPrefix(value, p) {
			return true
		}
	}
	return false
}

// A score is what a value's characters tell.
type score struct {
	size                          int
	lower, upper, digits, symbols int
	distinct                      int
	letters                       int // letters in runs of three or more of one kind
	likely                        int // of these, how many stand in runs that read like words
	changes                       int // changes between letters and digits
}

// measure scores value, one pass over its runs of letters.
func measure(value string) score {
	s := score{size: len(value), distinct: distinct(value)}
	for i := range len(value) {
		switch c := value[i]; {
		case 'a' <= c && c <= 'z':
			s.lower++
		case 'A' <= c && c <= 'Z':
			s.upper++
		case '0' <= c && c <= '9':
			s.digits++
		default:
			s.symbols++
		}
		if i > 0 && (digit(value[i]) && letter(value[i-1]) || letter(value[i]) && digit(value[i-1])) {
			s.changes++
		}
	}
	for _, w := range runs(value) {
		if len(w) < 3 {
			continue // says nothing
		}
		s.letters += len(w)
		if readable(w) {
			s.likely += len(w)
		}
	}
	return s
}

// random reports whether the value looks drawn by a machine: varied, and not
// made of words.
func (s score) random() bool {
	kinds := 0
	for _, n := range [...]int{s.lower, s.upper, s.digits} {
		if n > 0 {
			kinds++
		}
	}
	plain := s.lower + s.upper + s.digits
	switch {
	case s.size < 12 || s.symbols*4 > s.size || plain < 10:
		return false
	case s.distinct < min(s.size/3, 10):
		return false
	case s.lower+s.upper == 0:
		return false // a number
	case kinds == 1:
		return s.size >= 20 && s.likely*3 < s.letters // letters only: none of it reads
	}
	if s.changes >= 3 {
		return s.likely*2 < plain // half of it may read by chance
	}
	return s.upper > 2 && s.lower > 2 && s.likely*5 < plain*2
}

// chosen reports whether the value looks like a password that a person chose
// under rules: letters of both cases or digits between letters, and a symbol
// or digit.
func (s score) chosen() bool {
	if s.size > 40 || s.symbols > 4 || s.distinct < 6 {
		return false
	}
	switch {
	case s.lower > 0 && s.upper > 0 && s.digits > 0 && s.symbols > 0 && s.symbols <= 3:
		return s.changes > 0 || s.digits > 1
	case s.lower > 0 && s.upper > 0 && s.digits > 0:
		return s.changes >= 3
	}
	return s.lower > 0 && s.digits > 1 && s.changes >= 3 && s.likely*2 < s.size
}

// runs splits value into runs of letters of one kind: lower case with at most
// its first letter in upper case, or upper case alone; in lower case.
func runs(value string) []string {
	var out []string
	for i := 0; i < len(value); {
		if !letter(value[i]) {
			i++
			continue
		}
		j := i + 1
		for j < len(value) && upper(value[j]) && upper(value[i]) {
			j++
		}
		if j == i+1 || !upper(value[i]) {
			for j < len(value) && letter(value[j]) && !upper(value[j]) {
				j++
			}
		} else if j < len(value) && letter(value[j]) && !upper(value[j]) {
			j-- // the K of APIKey
		}
		out = append(out, strings.ToLower(value[i:j]))
		i = j
	}
	return out
}

// readable reports whether the pairs of letters in a lower-case word are common
// in words of programs.
func readable(word string) bool {
	sum := 0
	for i := 1; i < len(word); i++ {
		sum += int(pairs[int(word[i-1]-'a')*26+int(word[i]-'a')] - '0')
	}
	return sum*10 >= readableFrom*(len(word)-1)
}

// Show renders a credential for a message: at most its first four characters
// and its length, less of a short one, and nothing of bytes that are no text.
func Show(value string) string {
	if !utf8.ValidString(value) {
		return fmt.Sprintf("of %d bytes", len(value))
	}
	n := min(4, len(value)/4)
	for n > 0 && !utf8.RuneStart(value[n]) {
		n--
	}
	head := strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == utf8.RuneError {
			return '?'
		}
		return r
	}, value[:n])
	return fmt.Sprintf("\"%s…\" (%d characters)", head, utf8.RuneCountInString(value))
}

// graphic reports whether value is printable ASCII without spaces or quotes:
// what credentials are made of.
func graphic(value string) bool {
	for i := range len(value) {
		if c := value[i]; c <= ' ' || c > '~' || c == '"' || c == '`' || c == '\'' {
			return false
		}
	}
	return true
}

// uuid reports whether value has the form of a UUID.
func uuid(value string) bool {
	if len(value) != 36 {
		return false
	}
	for i := range len(value) {
		switch i {
		case 8, 13, 18, 23:
			if value[i] != '-' {
				return false
			}
		default:
			if c := value[i] | 0x20; !digit(value[i]) && (c < 'a' || c > 'f') {
				return false
			}
		}
	}
	return true
}

func digit(c byte) bool  { return '0' <= c && c <= '9' }
func upper(c byte) bool  { return 'A' <= c && c <= 'Z' }
func letter(c byte) bool { return upper(c) || 'a' <= c && c <= 'z' }

// fillers are what documentation and templates put where a credential belongs.
var fillers = []string{
	"example", "changeme", "change-me", "change_me", "changeit", "changethis", "placeholder", "dummy", "your", "xxxx", "replace", "redacted",
	"insert", "sample", "notreal", "not-real", "not_real", "todo", "foobar", "lorem", "****", "....", "fixme", "1234567", "abcdef", "fake", "deadbeef",
	"change-this", "change_this", "change-in", "mysecret", "supersecret",
	"eby8vdm02xnocqflquwjpllmetlcdxj1", // key of the Azure storage emulator, published in its manual
}

const (
	// emptyWords name a credential or its being a stand-in; a value of these
	// words alone is none.
	emptyWords = "my the a an our some super very top test testing tests mock demo dev local default secret secrets password passwd pass pwd " +
		"passphrase token tokens key keys api apikey auth access refresh bearer basic client server user admin root guest " +
		"credential credentials private public jwt hmac session cookie signing encryption value string none null nil undefined " +
		"no op noop true false empty foo bar baz hello world app service valid invalid wrong good bad oauth oauth2 id"
	// schemes begin references to secret stores.
	schemes = "vault op env file arn aws gcp azure kms sops ref secret ssm secretsmanager keyring cmd exec base64 urn sha1 sha256 sha512 md5 bcrypt"
	// readableFrom is ten times the mean of pairs from which a run of letters
	// reads like a word: random letters have 30, words 62.
	readableFrom = 48
)

// pairs holds for every pair of lower-case letters how common it is in the
// words of Go programs: 5 is what chance gives, one more is twice as common.
// Counted over the identifiers and comments of the standard library.
const pairs = "" +
	"36773560614868060878552341" + // a
	"54436310540600520442500040" + // b
	"73547437506642832557532030" + // c
	"53368420720423520552522340" + // d
	"74786652412768365987355740" + // e
	"63456731700533630554501030" + // f
	"41417234500325630553410000" + // g
	"60137100600131610434301020" + // h
	"55766660012779751677050405" + // i
	"30003000000000200030200000" + // j
	"40126130500213110042202010" + // k
	"72368331702713730255531060" + // l
	"75247111603352670154500010" + // m
	"73777582605435631378552031" + // n
	"55663551504668660866656200" + // o
	"71437334503611650756511030" + // p
	"00000000000000000110500000" + // q
	"73559451704456730676643050" + // r
	"62628346704543662368624061" + // s
	"72548437801542750776623461" + // t
	"55535540600657350666000301" + // u
	"60217210500120410021000200" + // v
	"50125014500214420531001000" + // w
	"55545500400021050115010210" + // x
	"00202000300244260254011102" + // y
	"20006000300000200000000002" // z
