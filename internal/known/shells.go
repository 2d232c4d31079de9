package known

import (
	"slices"
	"strings"
)

// A shell is a program that executes text it is given as an argument.
type shell struct {
	program string
	// flags after which the text comes, in lower case. Without any, the text
	// comes after skip words that are no options.
	flags []string
	skip  int
	// rest says that all words from the text on are executed, and not only one.
	rest bool
	// file says that a file with the text can be named instead: the first word
	// that is no option.
	file bool
	// stdin says that the text is read from standard input otherwise.
	stdin bool
	// telling says that the flag is a word that means a shell whatever the program
	// is: which one is often configured.
	telling bool
}

var shells = []shell{
	{program: "adb", flags: []string{"shell"}, rest: true, telling: true},
	{program: "ash", flags: []string{"-c"}, file: true, stdin: true},
	{program: "awk", skip: 0},
	{program: "bash", flags: []string{"-c", "-lc", "-ic", "-ec", "-xc", "-euc"}, file: true, stdin: true},
	{program: "bq", flags: []string{"query"}, rest: true},
	{program: "bun", flags: []string{"-e", "--eval"}},
	{program: "busybox", flags: []string{"-c"}},
	{program: "clickhouse-client", flags: []string{"-q", "--query"}, stdin: true},
	{program: "cmd", flags: []string{"/c", "/k"}, rest: true},
	{program: "cmd.exe", flags: []string{"/c", "/k"}, rest: true},
	{program: "csh", flags: []string{"-c"}, file: true, stdin: true},
	{program: "cypher-shell", skip: 0, stdin: true},
	{program: "dash", flags: []string{"-c"}, file: true, stdin: true},
	{program: "deno", flags: []string{"eval"}},
	{program: "duckdb", flags: []string{"-c", "-s"}, stdin: true},
	{program: "fish", flags: []string{"-c"}, file: true, stdin: true},
	{program: "gawk", skip: 0},
	{program: "ksh", flags: []string{"-c"}, file: true, stdin: true},
	{program: "lua", flags: []string{"-e"}, file: true, stdin: true},
	{program: "mariadb", flags: []string{"-e", "--execute"}, stdin: true},
	{program: "mongosh", flags: []string{"--eval"}, stdin: true},
	{program: "mysql", flags: []string{"-e", "--execute"}, stdin: true},
	{program: "node", flags: []string{"-e", "--eval", "-p"}, file: true, stdin: true},
	{program: "osascript", flags: []string{"-e"}, file: true, stdin: true},
	{program: "perl", flags: []string{"-e"}, file: true, stdin: true},
	{program: "php", flags: []string{"-r"}, file: true, stdin: true},
	{program: "powershell", flags: []string{"-c", "-command", "-encodedcommand"}, rest: true},
	{program: "powershell.exe", flags: []string{"-c", "-command", "-encodedcommand"}, rest: true},
	{program: "psql", flags: []string{"-c", "--command"}, stdin: true},
	{program: "pwsh", flags: []string{"-c", "-command", "-encodedcommand"}, rest: true},
	{program: "python", flags: []string{"-c"}, file: true, stdin: true},
	{program: "python3", flags: []string{"-c"}, file: true, stdin: true},
	{program: "redis-cli", skip: 0, rest: true, stdin: true},
	{program: "rscript", flags: []string{"-e"}, file: true},
	{program: "ruby", flags: []string{"-e"}, file: true, stdin: true},
	{program: "sh", flags: []string{"-c", "-lc", "-ec", "-xc"}, file: true, stdin: true},
	{program: "snowsql", flags: []string{"-q", "--query"}},
	{program: "sqlcmd", flags: []string{"-q"}, stdin: true},
	{program: "sqlite3", skip: 1, stdin: true},
	{program: "ssh", skip: 1, rest: true, stdin: true},
	{program: "su", flags: []string{"-c", "--command"}},
	{program: "tmux", flags: []string{"send-keys"}, rest: true, telling: true},
	{program: "trino", flags: []string{"--execute"}, stdin: true},
	{program: "tsx", flags: []string{"-e", "--eval"}, file: true},
	{program: "watch", skip: 0, rest: true},
	{program: "zsh", flags: []string{"-c", "-lc", "-ic"}, file: true, stdin: true},
}

// A runner is a program that starts another one, named in its arguments behind
// the words sub: after skip words that are no options, or behind a "--".
type runner struct {
	program string
	sub     []string
	skip    int
	// alone are options that take no value here, though others of that name do.
	alone []string
}

// interactive are the options of container tools that take no value.
var interactive = []string{"-d", "-i", "-t"}

var runners = []runner{
	{"chroot", nil, 1, nil},
	{"crictl", []string{"exec"}, 1, interactive},
	{"docker", []string{"exec"}, 1, interactive},
	{"docker", []string{"run"}, 1, interactive},
	{"docker-compose", []string{"exec"}, 1, interactive},
	{"doas", nil, 0, nil},
	{"kubectl", []string{"exec"}, dashes, nil},
	{"kubectl", []string{"run"}, dashes, nil},
	{"lxc", []string{"exec"}, dashes, nil},
	{"multipass", []string{"exec"}, dashes, nil},
	{"nerdctl", []string{"exec"}, 1, interactive},
	{"nohup", nil, 0, nil},
	{"nsenter", nil, dashes, nil},
	{"oc", []string{"exec"}, dashes, nil},
	{"podman", []string{"exec"}, 1, interactive},
	{"podman", []string{"run"}, 1, interactive},
	{"sudo", nil, 0, []string{"-S", "-i", "-n", "-s"}},
	{"timeout", nil, 1, nil},
	{"wsl", nil, 0, nil},
	{"xargs", nil, 0, nil},
}

// dashes is the skip of a runner that starts what stands behind a "--".
const dashes = -1

// valued are the options of the programs above whose value is a word of its own.
var valued = []string{
	"--container", "--context", "--env", "--kubeconfig", "--name", "--namespace", "--network", "--user", "--volume", "--workdir",
	"-F", "-J", "-L", "-R", "-S", "-c", "-d", "-e", "-f", "-h", "-i", "-l", "-n", "-o", "-p", "-s", "-t", "-u", "-v", "-w",
}

// Executes says what a command line does with its word number at, which is not
// a constant: "the text of sh -c" for a shell's script, "the program of docker
// exec". It is empty for data. At is -1 for a word whose place is not known, and
// words that are no constants are empty or hold a zero byte.
func Executes(words []string, at int) string {
	if len(words) > 0 && words[0] == SomeProgram {
		if p := startedBySome(words); p > 0 && standsAt(words, at, p, false) {
			return "the program of exec"
		}
	} else if len(words) > 1 && !Constant(words[0]) && at != 0 {
		if flag := textOfSome(words, at); flag != "" {
			return "the text of " + flag
		}
	}
	for i, w := range words {
		if !Constant(w) {
			continue
		}
		if s := shellOf(w); s != nil && (len(s.flags) > 0 || started(words, i)) {
			if flag, ok := s.text(words, i, at); ok {
				return "the text of " + strings.TrimSpace(s.program+" "+flag)
			}
		}
		for r := range runners {
			if p := runners[r].next(words, i); p > i && standsAt(words, at, p, false) {
				return "the program of " + strings.Join(append([]string{runners[r].program}, runners[r].sub...), " ")
			}
		}
	}
	return ""
}

// textOfSome says which shell executes the word number at when the program is one
// that is looked up or configured, or is empty: its flag tells.
func textOfSome(words []string, at int) string {
	for i := range shells {
		s := &shells[i]
		switch f := slices.Index(s.flags, strings.ToLower(words[1])); {
		case s.telling:
			if flag, ok := s.text(words, 0, at); ok {
				return flag
			}
		case !s.file && !s.rest:
			// A client: -s means something else to everybody.
		case f >= 0 && strings.HasPrefix(words[1], "-") && standsAt(words, at, 2, false):
			return "a shell " + words[1]
		}
	}
	return ""
}

// SomeProgram stands first in a command line of which only the arguments are
// known, and not for certain the first of them.
const SomeProgram = "\x00some"

// startedBySome returns the place of the program that the subcommand exec of a
// program starts which is not known, or 0: of a container, a pod or an environment.
func startedBySome(words []string) int {
	if len(words) < 2 || words[1] != "exec" {
		return 0
	}
	if n := slices.Index(words, "--"); n > 0 {
		return n + 1
	}
	return operand(words, 2, 1, interactive)
}

// started reports whether the word number i is the program that runs, or one
// that it starts.
func started(words []string, i int) bool {
	if i == 0 {
		return true
	}
	for j := range i {
		if !Constant(words[j]) {
			continue
		}
		for r := range runners {
			if runners[r].next(words, j) == i {
				return true
			}
		}
	}
	return false
}

// Constant reports whether a word is known whole.
func Constant(word string) bool { return word != "" && !strings.Contains(word, "\x00") }

// standsAt reports whether the word number at is number want, or with rest one
// that comes later. A word whose place is not known stands there if no constant
// does.
func standsAt(words []string, at, want int, rest bool) bool {
	if at >= 0 {
		return at == want || rest && at > want
	}
	if want >= len(words) || !Constant(words[want]) {
		return true
	}
	return rest && slices.ContainsFunc(words[want:], func(w string) bool { return !Constant(w) })
}

// text returns the flag behind which the shell at words[i] takes its text, and
// whether the word number at is the text.
func (s *shell) text(words []string, i, at int) (string, bool) {
	if len(s.flags) == 0 {
		p := operand(words, i+1, s.skip, nil)
		return "", (at < 0 || at > i) && standsAt(words, at, p, s.rest)
	}
	for f := i + 1; f < len(words); f++ {
		if !slices.Contains(s.flags, strings.ToLower(words[f])) {
			continue // another option, or its value
		}
		p := f + 1
		if s.rest {
			p = operand(words, p, 0, nil)
		}
		return words[f], standsAt(words, at, p, s.rest)
	}
	if len(words) == 1 && i == 0 && at < 0 {
		return "", true // its flags are not written here
	}
	return "", false
}

// next returns the place of the program that the runner at words[i] starts, or
// 0 when it is no such runner.
func (r *runner) next(words []string, i int) int {
	if base(words[i]) != r.program {
		return 0
	}
	from := i + 1
	for _, sub := range r.sub {
		n := slices.Index(words[from:], sub)
		if n < 0 {
			return 0
		}
		from += n + 1
	}
	if r.skip == dashes {
		n := slices.Index(words[from:], "--")
		if n < 0 {
			return 0
		}
		return from + n + 1
	}
	return operand(words, from, r.skip, r.alone)
}

// operand returns the place of the word after skip words that are no options,
// from words[from] on. Options in alone take no value.
func operand(words []string, from, skip int, alone []string) int {
	for from < len(words) {
		switch w := words[from]; {
		case slices.Contains(valued, w) && !slices.Contains(alone, w):
			from += 2
		case strings.HasPrefix(w, "-") && w != "-":
			from++
		case skip > 0:
			skip--
			from++
		default:
			return from
		}
	}
	return from
}

// scriptAt returns the place of the file that the interpreter at words[i] runs:
// its first word that is no option.
func scriptAt(words []string, i int) int {
	i++
	for i < len(words) && strings.HasPrefix(words[i], "-") && words[i] != "-" {
		i++
	}
	return i
}

// RunsFile says what a command line does with the file that its word number at
// names, or is empty when it does not execute it.
func RunsFile(words []string, at int) string {
	if len(words) > 0 && words[0] == SomeProgram && applies(words) {
		return "the manifest of " + words[1]
	}
	for i, w := range words {
		if !Constant(w) {
			continue
		}
		if s := shellOf(w); s != nil && s.file && started(words, i) && standsAt(words, at, scriptAt(words, i), false) {
			return "the script of " + s.program
		}
		if base(w) == "go" && slices.Contains(words[i:], "run") {
			return "the program of go run"
		}
		if applies(words[i:]) {
			return "the manifest of " + w + " " + words[i+1]
		}
	}
	return ""
}

// ReadsScript says what a command line does with its standard input, or is empty
// when that is only data.
func ReadsScript(words []string) string {
	for i, w := range words {
		if !Constant(w) {
			continue
		}
		if s := shellOf(w); s != nil && s.stdin && started(words, i) {
			p := scriptAt(words, i)
			named := s.file && p < len(words) && words[p] != "-"
			given := slices.ContainsFunc(words[i:], func(w string) bool { return slices.Contains(s.flags, strings.ToLower(w)) })
			if len(s.flags) == 0 {
				given = operand(words, i+1, s.skip, nil) < len(words)
			}
			if !named && !given {
				return "the standard input of " + s.program
			}
		}
		if applies(words[i:]) && slices.Contains(words[i:], "-") {
			return "the manifest of " + w + " " + words[i+1]
		}
	}
	return ""
}

// applies reports whether a command line applies a manifest; a program that is not
// known is taken for one that can.
func applies(words []string) bool {
	if len(words) < 3 || words[0] != SomeProgram && base(words[0]) != "kubectl" && base(words[0]) != "oc" {
		return false
	}
	switch words[1] {
	case "apply", "create", "replace":
		return slices.ContainsFunc(words[2:], func(w string) bool { return strings.HasPrefix(w, "-f") || strings.HasPrefix(w, "--filename") })
	}
	return false
}

// base is the name of a program, with or without its folder, in lower case.
func base(program string) string {
	return strings.ToLower(program[strings.LastIndexAny(program, `/\`)+1:])
}

// shellOf returns the row for a program name, with or without its folder.
func shellOf(program string) *shell {
	name := base(program)
	for i := range shells {
		if shells[i].program == name {
			return &shells[i]
		}
	}
	return nil
}

// FindsProgram reports whether the function with the given full name finds the
// file of the program that its first argument names.
func FindsProgram(fn string) bool { return fn == "os/exec.LookPath" }
