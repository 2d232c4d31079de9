package revision

import (
	"path/filepath"
	"testing"
)

const sample = `diff --git a/a.go b/a.go
index 1..2 100644
--- a/a.go
+++ b/a.go
@@ -3 +3 @@ func f() {
-old
+new
@@ -9,2 +8,0 @@
-gone
-gone
@@ -20,0 +20,3 @@
+++ b/decoy.go
+@@ -1 +1 @@
+more
diff --git a/gone.go b/gone.go
deleted file mode 100644
--- a/gone.go
+++ /dev/null
@@ -1 +0,0 @@
-package a
diff --git "a/odd \303\251.go" "b/odd \303\251.go"
new file mode 100644
--- /dev/null
+++ "b/odd \303\251.go"
@@ -0,0 +1 @@
+package a
\ No newline at end of file
diff --git a/with space.go b/with space.go
--- a/with space.go	
+++ b/with space.go	
@@ -1 +1 @@
-a
+b
`

func TestRead(t *testing.T) {
	root := t.TempDir()
	l := &Lines{map[string][]span{}, map[string]bool{filepath.Join(root, "whole.go"): true}}
	if err := l.read(root, sample); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		file        string
		first, last int
		want        bool
	}{
		{"a.go", 3, 3, true},
		{"a.go", 2, 2, false},
		{"a.go", 4, 19, false},
		{"a.go", 8, 8, false}, // lines went away here, and none came
		{"a.go", 15, 20, true},
		{"a.go", 22, 30, true},
		{"a.go", 23, 23, false},
		{"decoy.go", 1, 1, false},
		{"odd é.go", 1, 1, true},
		{"with space.go", 1, 1, true},
		{"whole.go", 100, 100, true},
		{"other.go", 1, 1, false},
	} {
		if got := l.Changed(filepath.Join(root, c.file), c.first, c.last); got != c.want {
			t.Errorf("%s:%d-%d: changed %v, want %v", c.file, c.first, c.last, got, c.want)
		}
	}
}
