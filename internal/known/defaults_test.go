package known

import (
	"fmt"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"
)

// reviewedPackages are the packages of which every exported function has rows
// where the engine's default is wrong about it.
var reviewedPackages = []string{
	"bufio", "bytes", "context", "database/sql", "encoding", "encoding/ascii85", "encoding/asn1", "encoding/base32",
	"encoding/base64", "encoding/binary", "encoding/csv", "encoding/gob", "encoding/hex", "encoding/json", "encoding/pem",
	"encoding/xml", "errors", "fmt", "html", "html/template", "io", "io/fs", "iter", "maps", "math", "math/big", "mime",
	"mime/multipart", "mime/quotedprintable", "net/http", "net/url", "os", "os/exec", "path", "path/filepath", "regexp",
	"slices", "sort", "strconv", "strings", "text/template", "time", "unicode", "unicode/utf16", "unicode/utf8",

	"github.com/go-viper/mapstructure/v2", "github.com/mitchellh/mapstructure", "github.com/spf13/cast",
	"github.com/tidwall/gjson", "gopkg.in/yaml.v3",
}

// A review says of functions without a row why the default is right about them.
type review struct {
	why   string
	funcs []string
}

// TestDefaults demands a row or a review of every function that can do with text
// what the default does not expect of it: fill something it was given, quote its
// arguments in an error, or give back a writer into one of them.
func TestDefaults(t *testing.T) {
	c := newCatalogue(t)
	reviewed := map[string]bool{} // and needed
	for _, r := range reviews {
		for _, names := range r.funcs {
			for _, n := range Expand(names) {
				if _, ok := reviewed[n]; ok {
					t.Errorf("%s is reviewed twice", n)
				}
				reviewed[n] = false
			}
		}
	}
	for _, path := range reviewedPackages {
		pkg := c.load(path)
		if pkg == nil {
			t.Errorf("no package %s", path)
			continue
		}
		for _, fn := range exportedFuncs(pkg) {
			ways := beyondDefault(fn.Signature())
			if name := fn.FullName(); len(ways) > 0 && !hasRow(name) {
				if _, ok := reviewed[name]; !ok {
					t.Errorf("%s has neither a row nor a review: %s\n\t%s", name, strings.Join(ways, ", "), fn.Signature())
				}
				reviewed[name] = true
			}
		}
	}
	for _, r := range reviews {
		for _, names := range r.funcs {
			for _, n := range Expand(names) {
				if !reviewed[n] {
					t.Errorf("%s needs no review", n)
				}
			}
		}
	}
}

// hasRow reports whether a table says what the function passes on, or that what
// it is given goes somewhere else.
func hasRow(name string) bool {
	_, formats := FormatOf(name)
	return formats || len(ModelsOf(name))+len(MakersOf(name))+len(AccessorsOf(name))+len(RepliesOf(name))+len(SinksOf(name)) > 0
}

// exportedFuncs returns the exported functions of a package, and the exported
// methods of its exported types.
func exportedFuncs(p *types.Package) []*types.Func {
	var out []*types.Func
	add := func(fn *types.Func) {
		if fn.Exported() {
			out = append(out, fn)
		}
	}
	for _, name := range p.Scope().Names() {
		switch obj := p.Scope().Lookup(name).(type) {
		case *types.Func:
			add(obj)
		case *types.TypeName:
			named, ok := obj.Type().(*types.Named)
			if !ok || !token.IsExported(name) {
				continue
			}
			for m := range named.Methods() {
				add(m)
			}
			if i, ok := named.Underlying().(*types.Interface); ok {
				for m := range i.ExplicitMethods() {
					add(m)
				}
			}
		}
	}
	return out
}

// beyondDefault returns the ways on which a function of this signature can pass
// text on and the default does not see it.
func beyondDefault(sig *types.Signature) []string {
	inputs := slices.Collect(sig.Params().Variables())
	if sig.Recv() != nil {
		inputs = append(inputs, sig.Recv())
	}
	var out []string
	yields, fails := yieldsText(sig)
	for i, to := range inputs {
		for j, from := range inputs {
			if i != j && !yields && fillable(to.Type()) && carriesText(from.Type(), 0) {
				out = append(out, fmt.Sprintf("%s can fill %s", from.Name(), to.Name()))
			}
		}
		if fails && to != sig.Recv() && isText(to.Type()) {
			out = append(out, "the error can quote "+to.Name())
		}
		for r := range sig.Results().Variables() {
			if writes(r.Type()) && writes(to.Type()) && to != sig.Recv() {
				out = append(out, "the result can write into "+to.Name())
			}
		}
	}
	return out
}

// yieldsText reports whether a function has a result that the default puts text
// into, or that only says yes or no, and whether it can fail.
func yieldsText(sig *types.Signature) (yields, fails bool) {
	for r := range sig.Results().Variables() {
		b, ok := r.Type().Underlying().(*types.Basic)
		switch {
		case isErrorType(r.Type()):
			fails = true
		case carriesText(r.Type(), 0), isFunc(r.Type()), ok && b.Kind() == types.Bool:
			yields = true
		}
	}
	return yields, fails
}

func isErrorType(t types.Type) bool { return types.Identical(t, types.Universe.Lookup("error").Type()) }

// isText reports whether a value of type t is text, or anything.
func isText(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0
	case *types.Slice:
		return isText(u.Elem()) || types.Identical(u.Elem(), types.Typ[types.Byte])
	case *types.Interface:
		return u.NumMethods() == 0 && !isTypeParam(t)
	}
	return false
}

func isFunc(t types.Type) bool {
	_, ok := t.Underlying().(*types.Signature)
	return ok
}

func isTypeParam(t types.Type) bool {
	_, ok := types.Unalias(t).(*types.TypeParam)
	return ok
}

// carriesText reports whether there can be text in a value of type t. Contexts
// and times carry none.
func carriesText(t types.Type, depth int) bool {
	if n := t.String(); n == "context.Context" || n == "time.Time" {
		return false
	}
	if depth > 4 || isText(t) {
		return true
	}
	switch u := t.Underlying().(type) {
	case *types.Basic, *types.Signature:
		return false
	case interface{ Elem() types.Type }: // pointers, lists, channels, maps
		return carriesText(u.Elem(), depth+1)
	case *types.Struct:
		for f := range u.Fields() {
			if carriesText(f.Type(), depth+1) {
				return true
			}
		}
		return false
	}
	return true
}

// fillable reports whether a function can put text into what it is handed as t.
func fillable(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		return carriesText(u.Elem(), 0)
	case *types.Slice, *types.Map:
		return carriesText(t, 0)
	case *types.Interface:
		return u.NumMethods() == 0 && !isTypeParam(t) || writes(t)
	}
	return false
}

// writes reports whether t is a writer.
func writes(t types.Type) bool { return types.NewMethodSet(t).Lookup(nil, "Write") != nil }

var reviews = []review{
	{"they compare, search or count, and change nothing", []string{
		"bytes.{Compare,Count,Index,IndexAny,LastIndex,LastIndexAny}",
		"(*regexp.Regexp).Find{,All,AllString,AllStringSubmatch,AllSubmatch,Reader,ReaderSubmatch,String,StringSubmatch,Submatch}Index",
		"(*regexp.Regexp).SubexpIndex",
		"sort.SearchStrings",
		"(sort.StringSlice).Search",
	}},
	{"what goes in is a number, or comes out as one", []string{
		"(encoding/binary.ByteOrder).{PutUint16,PutUint32,PutUint64,Uint16,Uint32,Uint64}",
		"(*math/big.{Float,Int,Rat}).GobDecode",
		"(*time.Time).{GobDecode,UnmarshalBinary}",
	}},
	{"the error is one of a few, or quotes a byte, an escape or the name of a type", []string{
		"bufio.{ScanBytes,ScanLines,ScanRunes,ScanWords}",
		"encoding/asn1.{Marshal,MarshalWithParams}",
		"(*encoding/{base32,base64}.Encoding).{AppendDecode,DecodeString}",
		"encoding/binary.Append",
		"encoding/hex.{AppendDecode,DecodeString}",
		"encoding/{json,xml}.{Marshal,MarshalIndent}",
		"gopkg.in/yaml.v3.Marshal",
		"(*math/big.Float).Parse",
		"math/big.ParseFloat",
		"mime.{ExtensionsByType,ParseMediaType}",
		"net/http.{ParseCookie,ParseSetCookie}",
		"(*net/http.Request).{Cookie,FormFile}",
		"net/url.{ParseQuery,PathUnescape,QueryUnescape}",
		"os.{Setenv,Unsetenv}",
		"path.Match",
		"path/filepath.{Abs,Glob,Localize,Match}",
		"strconv.{QuotedPrefix,Unquote,UnquoteChar}",
		"(*{html,text}/template.Template).AddParseTree",
		"time.LoadLocationFromTZData",
	}},
	{"they append the receiver to a buffer that becomes the result, and fail for the receiver's sake", []string{
		"(encoding.{BinaryAppender).AppendBinary,TextAppender).AppendText}",
		"(*math/big.{Float,Int,Rat}).AppendText",
		"(*net/url.URL).AppendBinary",
		"(*regexp.Regexp).AppendText",
		"(time.Time).{AppendBinary,AppendText}",
	}},
	{"what a driver says of a statement is the database's, not the argument", []string{
		"(*database/sql.Stmt).{ExecContext,QueryContext}",
	}},
	{"they change settings, not what is read or written", []string{
		"(*bufio.Scanner).Buffer",
		"encoding/gob.RegisterName",
		"(*encoding/json.Encoder).SetIndent",
		"(*encoding/xml.Encoder).Indent",
		"(*net/http.CrossOriginProtection).{AddInsecureBypassPattern,AddTrustedOrigin,Check,SetDenyHandler}",
		"(*net/http.ServeMux).{Handle,HandleFunc}",
		"(*net/http.Server).Serve",
		"(*net/http.Transport).{CancelRequest,RegisterProtocol}",
	}},
	{"what is kept in a context comes out under its key: the engine knows the call", []string{
		"context.WithValue",
	}},
	{"the text comes from standard input", []string{
		"fmt.{Scan,Scanf,Scanln}",
	}},
	{"an error that a reader gets some time; nobody makes it of an argument but to tell a peer", []string{
		"(*io.{PipeReader,PipeWriter}).CloseWithError",
	}},
	{"nothing is read again out of a response to the caller, and a handler is a function of the program", []string{
		"net/http.{Error,NotFound,Redirect,ServeContent,ServeFile,ServeFileFS,SetCookie}",
		"(net/http.{Handler,HandlerFunc}).ServeHTTP",
		"(*net/http.ServeMux).ServeHTTP",
		"(net/http.ResponseWriter).Write",
		"(net/http.Pusher).Push",
	}},
	{"a response is not written into the request, though both have a method Write", []string{
		"(*net/http.ClientConn).RoundTrip",
		"net/http.ReadResponse",
	}},
	{"they take something out", []string{
		"(net/http.Header).Del",
		"(net/url.Values).Del",
	}},
	{"a location is no text", []string{
		"github.com/spf13/cast.ToTimeInDefaultLocation",
	}},
	{"they are called by the decoder, with hooks of the program", []string{
		"github.com/{mitchellh/mapstructure,go-viper/mapstructure/v2}.{DecodeHookExec,WeaklyTypedHook}",
	}},
}
