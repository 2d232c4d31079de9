// Package credential judges strings: whether one has the form of a service's
// token, is a private key or a URL with a password; whether a name is that of a
// credential; and whether a value is plausible as one.
//
// # How a named value is scored
//
// A name is split into words. The last word, without qualifiers such as
// "default" or "prod", says what the thing is; the word before it tells an API
// key from a cache key. The result is strong ("password", "clientSecret"), weak
// ("token"), or none; words that make it a name of something ("header", "env",
// "url", "error") mean none.
//
// A value is then refused when it
//   - is shorter than 8 characters (16 for a weak name) or longer than 1024,
//     or has spaces, quotes or characters outside ASCII;
//   - is a placeholder: filler words ("example", "your-"), fewer than four
//     different characters, an alphabet or number sequence, or nothing but
//     words for credentials ("my-secret-key");
//   - is a reference: a template, path, URL, option, UUID, or begins with the
//     scheme of a secret store ("vault:", "arn:").
//
// It is accepted when it looks drawn by a machine: 12 characters and more, one
// third of them different, letters and digits alternating or cases mixed, and
// less than half of it in runs of letters that read like words. "Read like
// words" is the mean frequency of neighbouring letters in Go programs, so no
// dictionary is needed. Under a strong name it is also accepted when it looks
// like a password made under rules: both cases, digits and a symbol, or digits
// among the letters.
package credential
