package known

import (
	"strings"
	"testing"
)

// In these lines X is the argument of a caller, ? another word that is no
// constant, and * a program that is not known.
func TestExecutes(t *testing.T) {
	for line, want := range map[string]string{
		"sh -c X":                          "the text of sh -c",
		"/bin/bash -lc X":                  "the text of bash -lc",
		"? -c X":                           "the text of a shell -c",
		"cmd /C dir X":                     "the text of cmd /C",
		"sudo env A=1 sh -c X":             "the text of sh -c",
		"docker exec -i ? sh -c X":         "the text of sh -c",
		"docker exec ? X":                  "the program of docker exec",
		"docker exec -i ? X":               "the program of docker exec",
		"sudo -n X":                        "the program of sudo",
		"docker run --rm -v /a:/b image X": "the program of docker run",
		"kubectl exec ? -n ? -- X":         "the program of kubectl exec",
		"ssh -p 22 host X":                 "the text of ssh",
		"ssh host uptime X":                "the text of ssh",
		"psql -h db -c X":                  "the text of psql -c",
		"sqlite3 /srv/db X":                "the text of sqlite3",
		"awk -F : X /etc/passwd":           "the text of awk",
		"sudo X":                           "the program of sudo",
		"timeout 5 X":                      "the program of timeout",
		"node -e X":                        "the text of node -e",
		"tmux send-keys -t ? X Enter":      "the text of tmux send-keys",
		"? -s ? shell am start X":          "the text of shell",
		"* exec ? -n ? -- X":               "the program of exec",
		"* exec ? X":                       "the program of exec",
		"* exec ? sh -c X":                 "the text of sh -c",

		"git log -- X":                "",
		"sh -c echo_\"$1\" sh X":      "",
		"sh /opt/report.sh X":         "",
		"docker exec ? ls X":          "",
		"docker exec X ls":            "",
		"kubectl exec X -- ls":        "",
		"kubectl get node X":          "",
		"ssh X uptime":                "",
		"ssh -p X host uptime":        "",
		"npm run watch X":             "",
		"docker restart mysql X":      "",
		"systemctl restart X":         "",
		"psql -h X -c select_1":       "",
		"sqlite3 X .tables":           "",
		"kubectl logs X -c container": "",
		"* -c X":                      "",
		"? -s X shell ls":             "",
		"? X shell":                   "",
		"* exec X -- ls":              "",
		"* get X":                     "",
		"* logs exec X":               "",
	} {
		words, at := commandWords(line)
		if got := Executes(words, at); got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

// commandWords splits a line and finds the X in it.
func commandWords(line string) (words []string, at int) {
	words = strings.Fields(line)
	at = -1
	for i, w := range words {
		switch w {
		case "X":
			words[i], at = "", i
		case "?":
			words[i] = ""
		case "*":
			words[i] = SomeProgram
		}
	}
	return words, at
}

func TestRunsFile(t *testing.T) {
	for line, want := range map[string]string{
		"bash X":                   "the script of bash",
		"python3 -u X":             "the script of python3",
		"docker exec ? python X":   "the script of python",
		"go run X":                 "the program of go run",
		"kubectl apply -n a -f X":  "the manifest of kubectl apply",
		"* apply -f X":             "the manifest of apply",
		"* get -f X":               "",
		"cat X":                    "",
		"kubectl delete pod X":     "",
		"kubectl describe node X":  "",
		"bash /opt/report.sh X":    "",
		"kubectl get -f X -o yaml": "",
	} {
		words, at := commandWords(line)
		if got := RunsFile(words, at); got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

func TestReadsScript(t *testing.T) {
	for line, want := range map[string]string{
		"bash":                   "the standard input of bash",
		"bash -s":                "the standard input of bash",
		"ssh host":               "the standard input of ssh",
		"psql -h db":             "the standard input of psql",
		"kubectl apply -f -":     "the manifest of kubectl apply",
		"kubectl apply -f a.yml": "",
		"bash /opt/filter.sh":    "",
		"grep -c word":           "",
		"sort":                   "",
		"psql -c select_1":       "",
	} {
		words, _ := commandWords(line)
		if got := ReadsScript(words); got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

func TestBareVerb(t *testing.T) {
	for name, want := range map[string]bool{
		"execute": true, "exec": true, "run": true, "query": true, "action": true, "command": true, "eval": true, "invoke": true,
		"call": true, "dispatch": true, "shell": true, "script": true, "raw": true,
		"execute_command": true, "run-query": true, "sql_query": true, "dbExec": true, "kubernetes.exec": true, "SHELL": true,
		"read_query": false, "query_notes": false, "run_sql": false, "get_raw": false, "execute_sql_command": false,
		"recall": false, "scripts": false, "": false, "callback": false,
	} {
		if got := BareVerb(name); got != want {
			t.Errorf("%q: %v, want %v", name, got, want)
		}
	}
}
