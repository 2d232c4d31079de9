package known

import (
	"slices"
	"strings"
)

// A shell is a program that executes text it is given as an argument.
type shell struct {
	program string
	// flags after which the text comes, in lower case.
	flags []string
}

var shells = []shell{
	{"ash", []string{"-c"}},
	{"bash", []string{"-c", "-lc", "-ic", "-ec", "-xc"}},
	{"busybox", []string{"-c"}},
	{"cmd", []string{"/c", "/k"}},
	{"cmd.exe", []string{"/c", "/k"}},
	{"csh", []string{"-c"}},
	{"dash", []string{"-c"}},
	{"fish", []string{"-c"}},
	{"ksh", []string{"-c"}},
	{"node", []string{"-e", "--eval", "-p"}},
	{"osascript", []string{"-e"}},
	{"perl", []string{"-e"}},
	{"php", []string{"-r"}},
	{"powershell", []string{"-c", "-command", "-encodedcommand"}},
	{"powershell.exe", []string{"-c", "-command", "-encodedcommand"}},
	{"pwsh", []string{"-c", "-command", "-encodedcommand"}},
	{"python", []string{"-c"}},
	{"python3", []string{"-c"}},
	{"ruby", []string{"-e"}},
	{"sh", []string{"-c", "-lc", "-ec", "-xc"}},
	{"zsh", []string{"-c", "-lc", "-ic"}},
}

// ShellOf returns the shell that a command line with these constant words
// hands text to, such as "sh -c", wherever in the line it stands: behind
// sudo, env, ssh or docker exec too. An empty first word stands for a program
// that is not a constant. ok is false for plain programs.
func ShellOf(words []string) (string, bool) {
	if len(words) > 1 && words[0] == "" {
		for i := range shells { // a program that is looked up, with the flag of a shell
			if slices.Contains(shells[i].flags, strings.ToLower(words[1])) {
				return "a shell " + words[1], true
			}
		}
	}
	for i, w := range words {
		if w == "" {
			continue // not a constant
		}
		s := shellOf(w)
		if s == nil {
			continue // another word
		}
		for _, f := range words[i+1:] {
			if slices.Contains(s.flags, strings.ToLower(f)) {
				return s.program + " " + f, true
			}
		}
		if i == 0 && len(words) == 1 {
			return s.program, true // its flags are not written here
		}
	}
	return "", false
}

// shellOf returns the row for a program name, with or without its folder.
func shellOf(program string) *shell {
	base := strings.ToLower(program[strings.LastIndexAny(program, `/\`)+1:])
	for i := range shells {
		if shells[i].program == base {
			return &shells[i]
		}
	}
	return nil
}
