package known

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

func TestStd(t *testing.T) {
	if !slices.IsSorted(stdRoots) {
		t.Error("stdRoots is not sorted")
	}
	out, err := exec.Command("go", "list", "std").Output()
	if err != nil {
		t.Fatal(err)
	}
	for path := range strings.FieldsSeq(string(out)) {
		if !Std(path) {
			t.Errorf("Std(%q) = false", path)
		}
	}
	for _, path := range []string{"example.com/net", "server/internal", "networks/x"} {
		if Std(path) {
			t.Errorf("Std(%q) = true", path)
		}
	}
}
