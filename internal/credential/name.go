package credential

import (
	"slices"
	"strings"
	"unicode"

	"github.com/mcplint/mcplint/internal/names"
)

// A Class says how surely a name is that of a credential.
type Class uint8

// Classes.
const (
	NotCredential Class = iota
	Weak                // may be one: a bare "token" or "key" of some sort
	Strong              // says so: "password", "apiKey", "client_secret"
)

// Name returns the class of a variable, field, key, flag, parameter or
// environment variable by the words of its name. The last word that is not a
// mere qualifier decides what the thing is: an apiKey is a credential, an
// apiKeyHeader, a tokenURL and a passwordPolicy are not.
func Name(name string) Class {
	words := Words(name)
	if len(words) == 0 || len(words) > 8 {
		return NotCredential // none, or a sentence
	}
	for len(words) > 1 && oneOf(words[len(words)-1], qualifiers) {
		words = words[:len(words)-1]
	}
	head := words[len(words)-1]
	before := words[:len(words)-1]
	if slices.ContainsFunc(before, func(w string) bool { return oneOf(w, ofNames) }) {
		return NotCredential // envAPIKey, errInvalidToken
	}
	last := ""
	if len(before) > 0 {
		last = before[len(before)-1]
	}
	switch {
	case oneOf(head, secretWords):
		return Strong
	case head == "key":
		return keyClass(last)
	case head == "token":
		return tokenClass(last)
	case oneOf(head, weakWords):
		return Weak
	}
	return NotCredential
}

// Collection returns the class of the elements of a list, set or map by its
// name: apiKeys, validTokens, userPasswords.
func Collection(name string) Class {
	words := Words(name)
	for i, w := range words {
		if s, ok := strings.CutSuffix(w, "s"); ok && len(s) > 2 && s[len(s)-1] != 's' {
			words[i] = s
		}
	}
	return Name(strings.Join(words, "_"))
}

// keyClass tells the key of an API from the key of a map by the word before it.
func keyClass(before string) Class {
	switch {
	case oneOf(before, keyOwners):
		return Strong
	case oneOf(before, weakKeyOwners):
		return Weak
	}
	return NotCredential
}

// tokenClass tells a token that grants from one that counts or marks.
func tokenClass(before string) Class {
	switch {
	case oneOf(before, tokenOwners):
		return Strong
	case oneOf(before, harmlessTokens):
		return NotCredential
	}
	return Weak
}

// Words returns the words of a name in lower case, with digits apart and words
// that are often written together taken apart: "OPENAI_API_KEY2" and
// "openaiApikey2" are openai, api, key, 2.
func Words(name string) []string {
	var words []string
	for _, w := range names.Words(name) {
		for w != "" {
			n := strings.IndexFunc(w, unicode.IsDigit)
			if n == 0 {
				if n = strings.IndexFunc(w, unicode.IsLetter); n < 0 {
					n = len(w)
				}
				words = append(words, w[:n])
			} else {
				if n < 0 {
					n = len(w)
				}
				words = append(words, compounds(w[:n])...)
			}
			w = w[n:]
		}
	}
	return words
}

// compounds splits words that are often written together: "apikey" is api, key.
func compounds(word string) []string {
	for _, head := range []string{"key", "token", "secret", "password"} {
		if first, ok := strings.CutSuffix(word, head); ok && oneOf(first, joined) {
			return []string{first, head}
		}
	}
	return []string{word}
}

// oneOf reports whether word is in a space-separated list.
func oneOf(word, list string) bool {
	if word == "" {
		return false
	}
	for rest := list; ; {
		w, after, more := strings.Cut(rest, " ")
		if w == word {
			return true
		}
		if !more {
			return false
		}
		rest = after
	}
}

// Word lists. A word is added with the program that showed it.
const (
	// secretWords name a credential by themselves.
	secretWords = "password passwd pwd passphrase passcode secret apikey credential"
	// weakWords may name one.
	weakWords = "pass pw cred jwt bearer apitoken auth authorization"
	// keyOwners make a credential of the word key that follows them.
	keyOwners = "api secret private signing signature encryption encrypt crypto cipher aes hmac jwt auth master access session cookie " +
		"admin license storage subscription webhook deploy service shared symmetric jwe jws sign"
	weakKeyOwners = "account app application client server root"
	// tokenOwners make a credential of the word token that follows them.
	tokenOwners = "api access auth bearer refresh bot github gitlab slack discord telegram oauth admin personal service deploy " +
		"secret webhook pat vault npm registry jwt root master security dockerhub grafana"
	// harmlessTokens are tokens that grant nothing.
	harmlessTokens = "page next continuation continue cursor sync start end cancel cancellation pagination paging lexer parser stop " +
		"special eos bos pad unk mask delimiter separator first last previous prev max min num current peek close open " +
		"left right string number identifier comment syntax resume concurrency idempotency fencing lock"
	// qualifiers after the name of a thing do not change what it is.
	qualifiers = "value val default fallback string str text plain plaintext raw dev prod production staging local base 64 b64 hex " +
		"bytes data qa uat stage sandbox live android ios web mobile desktop us eu cn 0 1 2 3 4 5 6 7 8 9 old new primary secondary literal const constant"
	// ofNames before or in a name say that it is the name of something, not the thing.
	ofNames = "env header err error errors flag label param params parameter field column msg message no not invalid missing is has public pub " +
		"context ctx attr attribute annotation event action kind type perm permission scope tag query grant path file url uri " +
		"regex regexp pattern prefix suffix help usage desc description hint prompt title opcode cmd command rule policy expect want " +
		"cache sort partition primary foreign index csrf xsrf metric counter state status op opt option"
	// joined words are written as one with the word that follows.
	joined = "api access auth secret private client app refresh user bot web bearer signing jwt session db admin master root"
)
