package known

import "testing"

// A function's row says more than that of its receiver, of its package, and of
// the folders above.
func TestEffectOf(t *testing.T) {
	const clientcmd = "k8s.io/client-go/tools/clientcmd"
	for _, c := range []struct {
		fn, recv, pkg string
		want          Effect
	}{
		{clientcmd + ".NewDefaultClientConfigLoadingRules", "", clientcmd, NoEffect}, // finds the configuration
		{clientcmd + ".WriteToFile", "", clientcmd, FileSystem},
		{"k8s.io/client-go/kubernetes.NewForConfig", "", "k8s.io/client-go/kubernetes", Network},
		{"(*golang.org/x/oauth2.Token).Valid", "(*golang.org/x/oauth2.Token)", "golang.org/x/oauth2", NoEffect},
		{"example.com/x.F", "", "example.com/x", Unlisted},
	} {
		if got := EffectOf(c.fn, c.recv, c.pkg); got != c.want {
			t.Errorf("%s: %v, want %v", c.fn, got, c.want)
		}
	}
}
