package known

import (
	"go/types"
	"maps"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// unpinned are modules that testdata/known does not require, with the reason.
// Rows that name them are not resolved.
var unpinned = map[string]string{
	"github.com/ctreminiom/go-atlassian":         unserved,
	"github.com/andygrunwald/go-jira":            unserved,
	"github.com/neo4j/neo4j-go-driver/v4":        unserved,
	"github.com/redpanda-data/protoc-gen-go-mcp": unserved,
	"github.com/tuannvm/oauth-mcp-proxy":         unserved,

	"github.com/ethereum/go-ethereum":  large,
	"github.com/open-policy-agent/opa": large,
	"github.com/ory/client-go":         large,
	"helm.sh/helm/v4":                  large,
	"modernc.org/sqlite":               large,

	"github.com/Azure/azure-sdk-for-go/sdk/azcore":         oneRow,
	"github.com/Azure/azure-sdk-for-go/sdk/azidentity":     oneRow,
	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob": oneRow,
	"github.com/anthropics/anthropic-sdk-go":               oneRow,
	"github.com/appleboy/gin-jwt/v2":                       oneRow,
	"github.com/aws/aws-sdk-go-v2/config":                  oneRow,
	"github.com/aws/aws-sdk-go-v2/credentials":             oneRow,
	"github.com/aws/aws-sdk-go/aws":                        oneRow,
	"github.com/bwmarrin/discordgo":                        oneRow,
	"github.com/cloudflare/cloudflare-go":                  oneRow,
	"github.com/dgrijalva/jwt-go":                          oneRow,
	"github.com/dgrijalva/jwt-go/v4":                       oneRow,
	"github.com/digitalocean/godo":                         oneRow,
	"github.com/eclipse/paho.mqtt.golang":                  oneRow,
	"github.com/elastic/go-elasticsearch/v7":               oneRow,
	"github.com/elastic/go-elasticsearch/v9":               oneRow,
	"github.com/gin-contrib/sessions":                      oneRow,
	"github.com/go-chi/jwtauth":                            oneRow,
	"github.com/go-jose/go-jose/v3":                        oneRow,
	"github.com/go-ldap/ldap/v3":                           oneRow,
	"github.com/go-redis/redis":                            oneRow,
	"github.com/go-redis/redis/v7":                         oneRow,
	"github.com/go-telegram-bot-api/telegram-bot-api":      oneRow,
	"github.com/go-telegram-bot-api/telegram-bot-api/v5":   oneRow,
	"github.com/gofiber/contrib/jwt":                       oneRow,
	"github.com/gofiber/fiber/v2":                          oneRow,
	"github.com/gofiber/fiber/v3":                          oneRow,
	"github.com/golang-jwt/jwt":                            oneRow,
	"github.com/google/go-github":                          oneRow,
	"github.com/gorilla/csrf":                              oneRow,
	"github.com/gorilla/securecookie":                      oneRow,
	"github.com/gorilla/sessions":                          oneRow,
	"github.com/hashicorp/consul/api":                      oneRow,
	"github.com/hashicorp/vault/api":                       oneRow,
	"github.com/labstack/echo-jwt/v4":                      oneRow,
	"github.com/mailgun/mailgun-go/v4":                     oneRow,
	"github.com/minio/minio-go/v7":                         oneRow,
	"github.com/openai/openai-go":                          oneRow,
	"github.com/openai/openai-go/v2":                       oneRow,
	"github.com/openai/openai-go/v3":                       oneRow,
	"github.com/opensearch-project/opensearch-go":          oneRow,
	"github.com/opensearch-project/opensearch-go/v2":       oneRow,
	"github.com/opensearch-project/opensearch-go/v4":       oneRow,
	"github.com/resend/resend-go/v2":                       oneRow,
	"github.com/sashabaranov/go-openai":                    oneRow,
	"github.com/segmentio/kafka-go":                        oneRow,
	"github.com/sendgrid/sendgrid-go":                      oneRow,
	"github.com/slack-go/slack":                            oneRow,
	"github.com/stripe/stripe-go":                          oneRow,
	"github.com/surrealdb/surrealdb.go":                    large,
	"github.com/tmc/langchaingo":                           oneRow,
	"github.com/twilio/twilio-go":                          oneRow,
	"github.com/xanzy/go-gitlab":                           oneRow,
	"gitlab.com/gitlab-org/api/client-go":                  oneRow,
	"google.golang.org/api":                                oneRow,
	"google.golang.org/genai":                              oneRow,
	"gopkg.in/gomail.v2":                                   oneRow,
	"gopkg.in/square/go-jose.v2":                           oneRow,
	"rogchap.com/v8go":                                     unserved,
}

// Reasons.
const (
	unserved = "the module proxy does not serve it"
	large    = "more than 20 MB for a row or two"
	oneRow   = "one of many modules for a row about a credential; looked up once, by hand"
)

// A use is one mention of a function, with the positions the row speaks of.
type use struct {
	table, name string
	positions   []Pos
	// actual: the positions count arguments of a call, not parameters.
	actual bool
}

// uses lists what the tables of functions mention.
func uses() []use {
	var all []use
	add := func(table, name string, positions ...Pos) {
		for _, n := range Expand(name) {
			all = append(all, use{table, n, positions, table == "credentials"})
		}
	}
	for _, r := range models() {
		add("models", r.Func, r.From, r.To)
	}
	for _, r := range makers {
		add("makers", r.Func, r.From)
	}
	for _, r := range accessors {
		add("accessors", r.Func, r.Base, r.Key, r.Out)
	}
	for _, r := range slices.Concat(logs(), interpreters()) {
		add("sinks", r.Func, r.Arg)
	}
	for _, r := range validators {
		add("validators", r.Func, r.Arg)
	}
	for _, r := range logHandlers {
		add("log handlers", r.Func, r.From)
	}
	for _, r := range formatFuncs {
		add("formats", r.Func, r.Format, r.Operands, r.To)
	}
	for _, r := range requestMethods {
		add("request methods", r.Func, r.Arg)
	}
	for _, r := range joins {
		add("joins", r.Func, r.Base, r.Elems, r.Sep)
	}
	for _, r := range enumPlaces {
		if r.How != EnumField {
			add("enum places", r.Name)
		}
	}
	for _, n := range readers {
		add("readers", n)
	}
	for _, n := range slices.Concat(transparent, errorMakers, patternCompilers, environment, []string{foldedEqual}, codecs, decoders, skipsVerification, clientAnswers, failedResults, queryBuilders) {
		add("names", n)
	}
	for _, r := range sdkCalls() {
		add("SDK calls", r.Func)
	}
	for _, r := range sdkTransports {
		if r.Server != None || strings.Contains(r.Func, ".New") || strings.Contains(r.Func, "{New") {
			add("transports", r.Func, r.Server) // the others are types
		}
	}
	for _, r := range sdkRegistrations {
		add("registrations", r.Func)
	}
	for _, r := range slices.Concat(httpNexts, handlerNexts, authenticators, remoteTransports) {
		add("HTTP", r.Func)
	}
	for _, r := range claimSources {
		add("claims", r.Func, r.Out)
	}
	for _, r := range contextCalls {
		add("contexts", r.Func, r.Key, r.Value, r.Out)
	}
	for _, r := range tenantSinks {
		add("tenants", r.Func, r.Key, r.Arg)
	}
	for _, r := range replyFields {
		add("replyFields", r.By)
	}
	for _, r := range rows {
		add("rows", r.Func, r.Out)
	}
	for _, r := range replies {
		add("replies", r.Func, r.Out)
	}
	for _, r := range memoryAccesses {
		add("memory writers", r.Func)
	}
	for _, r := range credentialSources {
		add("credential sources", r.Func, r.Key)
	}
	for _, r := range credentialSinks {
		if r.Arg != None {
			add("credentials", r.Name, r.Arg, r.Key)
		}
	}
	return all
}

func TestFunctionsResolve(t *testing.T) {
	c := newCatalogue(t)
	for _, u := range uses() {
		if _, ok := unpinned[c.module(u.name)]; ok {
			continue
		}
		fn := c.function(u.name)
		if fn == nil {
			t.Errorf("%s: no function %s", u.table, u.name)
			continue
		}
		for _, p := range u.positions {
			if !hasPosition(fn.Signature(), p) && !(u.actual && fn.Signature().Variadic()) {
				t.Errorf("%s: %s has no position %d: %s", u.table, u.name, p, fn.Signature())
			}
		}
	}
}

// hasPosition reports whether p is a position of sig.
func hasPosition(sig *types.Signature, p Pos) bool {
	switch {
	case p == None:
		return true
	case p == Recv:
		return sig.Recv() != nil
	case p.IsResult():
		return int(p-R0) < sig.Results().Len()
	}
	return int(p) < sig.Params().Len()
}

func TestEffectsResolve(t *testing.T) {
	c := newCatalogue(t)
	for _, r := range effects() {
		for _, n := range Expand(r.Name) {
			path, isPackage := strings.CutPrefix(n, "package ")
			if _, ok := unpinned[c.module(path)]; ok {
				continue
			}
			var ok bool
			switch {
			case isPackage:
				ok = c.hasPackage(path)
			case strings.HasSuffix(n, ")"):
				ok = c.hasMethods(n)
			default:
				ok = c.function(n) != nil
			}
			if !ok {
				t.Errorf("nothing is called %s", n)
			}
		}
	}
}

// fieldNames lists the fields, variables and types that the tables mention.
func fieldNames() []string {
	names := slices.Concat(claimFields, formedTypes, buffers, []string{httpRequest, LogAttr, LogAttr + "." + LogAttrKey, LogAttr + "." + LogAttrValue, replacesAttrs}, SDKServers, sdkTools, sdkSessions, schemaTypes)
	for _, s := range streams {
		names = append(names, s.variable)
	}
	for _, r := range sdkCalls() {
		for _, obj := range []string{r.Has, r.Lacks} {
			if obj != "" {
				names = append(names, obj)
			}
		}
	}
	for _, r := range sdkOptions {
		names = append(names, Expand(r.Func)...)
	}
	for _, r := range sdkRegistrations {
		names = append(names, r.Tool)
	}
	for _, r := range fieldSinks {
		names = append(names, Expand(r.Field)...)
	}
	for _, r := range replyFields {
		names = append(names, Expand(r.Field)...)
	}
	for _, r := range enumPlaces {
		if r.How == EnumField {
			names = append(names, r.Name+".Enum")
		}
	}
	for _, r := range credentialSinks {
		if r.Arg == None {
			names = append(names, Expand(r.Name)...)
		}
	}
	for _, r := range sdkTransports {
		if r.Server == None && !strings.Contains(r.Func, ".New") && !strings.Contains(r.Func, "{New") {
			names = append(names, r.Func) // a type
		}
	}
	for n := range sqlAnswers {
		names = append(names, n)
	}
	return names
}

func TestFieldsAndTypesResolve(t *testing.T) {
	c := newCatalogue(t)
	for _, n := range fieldNames() {
		if _, ok := unpinned[c.module(n)]; !ok && !c.hasVariable(n) {
			t.Errorf("no field, variable or type %s", n)
		}
	}
}

// Rows with the same key would contradict or repeat each other.
func TestRowsAreUnique(t *testing.T) {
	seen := map[any]bool{}
	once := func(row any) {
		if seen[row] {
			t.Errorf("listed twice: %v", row)
		}
		seen[row] = true
	}
	for _, r := range models() {
		for _, r.Func = range Expand(r.Func) {
			r.Marks = 0
			once(r)
		}
	}
	for _, r := range slices.Concat(logs(), interpreters()) {
		for _, r.Func = range Expand(r.Func) {
			r.What = ""
			once(r)
		}
	}
	for _, r := range validators {
		for _, r.Func = range Expand(r.Func) {
			r.Marks = 0
			once(r)
		}
	}
	for _, r := range effects() {
		for _, n := range Expand(r.Name) {
			once(n)
		}
	}
}

// A row with a role promises a parameter of a certain kind.
func TestRolesFitParameters(t *testing.T) {
	c := newCatalogue(t)
	for _, r := range slices.Concat(logs(), interpreters()) {
		for _, n := range Expand(r.Func) {
			fn := c.function(n)
			if fn == nil || !hasPosition(fn.Signature(), r.Arg) {
				continue // TestFunctionsResolve says so
			}
			sig := fn.Signature()
			last := sig.Params().Len() - 1
			switch {
			case r.Role == Format && (int(r.Arg) != last-1 || !sig.Variadic()):
				t.Errorf("%s: argument %d is no format string followed by its operands: %s", n, r.Arg, sig)
			case r.Role == Argv && !isList(sig.Params().At(int(r.Arg)).Type()):
				t.Errorf("%s: argument %d is no list: %s", n, r.Arg, sig)
			}
		}
	}
}

func isList(t types.Type) bool {
	_, ok := t.Underlying().(*types.Slice)
	return ok
}

// A validator agrees by a result that it has.
func TestValidatorsAgree(t *testing.T) {
	c := newCatalogue(t)
	for _, r := range validators {
		for _, n := range Expand(r.Func) {
			fn := c.function(n)
			if fn == nil {
				continue // TestFunctionsResolve says so
			}
			want := types.Universe.Lookup("bool").Type()
			if r.Agree == NilErr {
				want = types.Universe.Lookup("error").Type()
			}
			found := false
			for v := range fn.Signature().Results().Variables() {
				found = found || types.Identical(v.Type(), want)
			}
			if !found {
				t.Errorf("%s does not return %s: %s", n, want, fn.Signature())
			}
		}
	}
}

// No package of the standard library may count as code that cannot be seen.
func TestStandardLibraryHasEffects(t *testing.T) {
	out, err := exec.Command("go", "list", "std").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, pkg := range strings.Fields(string(out)) {
		if strings.Contains("/"+pkg+"/", "/internal/") || strings.HasPrefix(pkg, "vendor/") {
			continue
		}
		if EffectOf("", "", pkg) == Unlisted {
			t.Errorf("package %s has no row in the table of effects", pkg)
		}
	}
}

func TestExpand(t *testing.T) {
	for name, want := range map[string][]string{
		"p.F":              {"p.F"},
		"p.{F,G}":          {"p.F", "p.G"},
		"{p,(q.T)}.F{,ln}": {"p.F", "p.Fln", "(q.T).F", "(q.T).Fln"},
	} {
		if got := Expand(name); !slices.Equal(got, want) {
			t.Errorf("Expand(%q) = %q, want %q", name, got, want)
		}
	}
}

// The page about SDKs names the module of every package with which servers are made.
func TestSDKsAreDocumented(t *testing.T) {
	page, err := os.ReadFile("../../docs/sdks.md")
	if err != nil {
		t.Fatal(err)
	}
	paths := map[string]bool{}
	for _, list := range sdkPaths {
		for _, path := range Expand(list) {
			paths[path] = true
		}
	}
	for path := range paths {
		found := false
		for module := path; strings.Contains(module, "/") && !found; module = module[:strings.LastIndexByte(module, '/')] {
			found = strings.Contains(string(page), "`"+module+"`")
		}
		if !found {
			t.Errorf("docs/sdks.md does not name the module of %s", path)
		}
	}
}

// The list of what is not looked up must not grow stale.
func TestUnpinnedIsNeeded(t *testing.T) {
	c := newCatalogue(t)
	needed := map[string]bool{}
	for _, u := range uses() {
		needed[c.module(u.name)] = true
	}
	for _, n := range fieldNames() {
		needed[c.module(n)] = true
	}
	for _, r := range effects() {
		for _, n := range Expand(r.Name) {
			needed[c.module(strings.TrimPrefix(n, "package "))] = true
		}
	}
	for _, path := range slices.Sorted(maps.Keys(unpinned)) {
		if _, ok := c.dirs[path]; ok {
			t.Errorf("%s is required by testdata/known after all", path)
		}
		if !needed[path] {
			t.Errorf("no row names %s", path)
		}
	}
}

// Names that are looked up by halving are sorted.
func TestSorted(t *testing.T) {
	for name, list := range map[string][]string{"codecs": codecs, "decoders": decoders, "transparent": transparent, "errorMakers": errorMakers,
		"formedTypes": formedTypes, "readingVerbs": readingVerbs, "stdRoots": stdRoots, "patternCompilers": patternCompilers, "environment": environment, "buffers": buffers} {
		if !slices.IsSorted(list) {
			t.Errorf("%s: not sorted", name)
		}
	}
}
