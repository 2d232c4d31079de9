package known

import "strings"

// requestSinks are outgoing HTTP requests.
var requestSinks = []Sink{
	// func NewRequest(method, url string, body io.Reader) (*Request, error)
	{"{net/http,github.com/hashicorp/go-retryablehttp}.NewRequest", Request, A0, Method, "HTTP request"},
	{"{net/http,github.com/hashicorp/go-retryablehttp}.NewRequest", Request, A1, URL, "HTTP request"},
	{"{net/http,github.com/hashicorp/go-retryablehttp}.NewRequestWithContext", Request, A1, Method, "HTTP request"},
	{"{net/http,github.com/hashicorp/go-retryablehttp}.NewRequestWithContext", Request, A2, URL, "HTTP request"},
	{"{net/http,github.com/hashicorp/go-retryablehttp}.{Get,Head,Post,PostForm}", Request, A0, URL, "HTTP request"},
	{"(*{net/http,github.com/hashicorp/go-retryablehttp}.Client).{Get,Head,Post,PostForm}", Request, A0, URL, "HTTP request"},
	{"(*github.com/go-resty/resty/v2.Request).{Delete,Get,Head,Options,Patch,Post,Put}", Request, A0, URL, "HTTP request"},
	{"(*github.com/go-resty/resty/v2.Request).Execute", Request, A0, Method, "HTTP request"},
	{"(*github.com/go-resty/resty/v2.Request).Execute", Request, A1, URL, "HTTP request"},
	// func Get(dst []byte, url string) (statusCode int, body []byte, err error)
	{"{github.com/valyala/fasthttp,(*github.com/valyala/fasthttp.Client)}.{Get,GetDeadline,GetTimeout,Post}", Request, A1, URL, "HTTP request"},
	{"(*github.com/valyala/fasthttp.Request).SetRequestURI", Request, A0, URL, "HTTP request"},
	{"(*github.com/valyala/fasthttp.RequestHeader).SetRequestURI", Request, A0, URL, "HTTP request"},
	{"github.com/chromedp/chromedp.Navigate", Request, A0, URL, "browser request"},
	{"(*github.com/go-rod/rod.Page).{MustNavigate,Navigate}", Request, A0, URL, "browser request"},
	{"(*github.com/go-rod/rod.Browser).MustPage", Request, A0, URL, "browser request"},
	{"(github.com/playwright-community/playwright-go.{Frame,Page}).Goto", Request, A0, URL, "browser request"},
	{"(*github.com/gocolly/colly/v2.Collector).{Head,Post,PostMultipart,PostRaw,Visit}", Request, A0, URL, "HTTP request"},
	{"(*github.com/gocolly/colly/v2.Collector).Request", Request, A0, Method, "HTTP request"},
	{"(*github.com/gocolly/colly/v2.Collector).Request", Request, A1, URL, "HTTP request"},
	// func (c *Ctx) Fetch(method, rawURL string, body io.Reader) (*http.Response, error)
	{"(*github.com/antidrift-dev/zeromcp/pkg/zeromcp.Ctx).Fetch", Request, A0, Method, "HTTP request"},
	{"(*github.com/antidrift-dev/zeromcp/pkg/zeromcp.Ctx).Fetch", Request, A1, URL, "HTTP request"},
	{"(*github.com/mmcdole/gofeed.Parser).ParseURL", Request, A0, URL, "HTTP request"},
	{"(*github.com/mmcdole/gofeed.Parser).ParseURLWithContext", Request, A0, URL, "HTTP request"},
	{"(*k8s.io/client-go/rest.Request).{AbsPath,RequestURI,Suffix}", Request, A0, Path, "Kubernetes API request"},
}

// A RequestMethod row says where a function that makes a request takes the
// HTTP method from: the argument Arg, or, when that is None, the method that is
// written here.
type RequestMethod struct {
	Func   string
	Arg    Pos
	Method string
}

var requestMethods = []RequestMethod{
	{"{net/http,github.com/hashicorp/go-retryablehttp}.NewRequest", A0, ""},
	{"{net/http,github.com/hashicorp/go-retryablehttp}.NewRequestWithContext", A1, ""},
	{"{net/http,github.com/hashicorp/go-retryablehttp}.{Post,PostForm}", None, "POST"},
	{"(*{net/http,github.com/hashicorp/go-retryablehttp}.Client).{Post,PostForm}", None, "POST"},
	{"{net/http,(*net/http.Client),github.com/hashicorp/go-retryablehttp,(*github.com/hashicorp/go-retryablehttp.Client)}.{Get,Head}", None, "GET"},
	{"(*github.com/go-resty/resty/v2.Request).{Get,Head,Options}", None, "GET"},
	{"(*github.com/go-resty/resty/v2.Request).{Delete,Patch,Post,Put}", None, "POST"},
	{"(*github.com/go-resty/resty/v2.Request).Execute", A0, ""},
	{"{github.com/valyala/fasthttp,(*github.com/valyala/fasthttp.Client)}.{Get,GetDeadline,GetTimeout}", None, "GET"},
	{"{github.com/valyala/fasthttp,(*github.com/valyala/fasthttp.Client)}.Post", None, "POST"},
	{"(*github.com/gocolly/colly/v2.Collector).{Post,PostMultipart,PostRaw}", None, "POST"},
	{"(*github.com/gocolly/colly/v2.Collector).Request", A0, ""},
}

// MethodOf returns the row for the function with the given full name.
func MethodOf(fn string) (RequestMethod, bool) {
	rows := requestMethodIndex(fn)
	if len(rows) == 0 {
		return RequestMethod{}, false
	}
	return rows[0], true
}

var requestMethodIndex = index(func() []RequestMethod { return requestMethods }, func(r *RequestMethod) string { return r.Func })

// APIRoot reports whether a segment of a URL path only says which API it is:
// what stands behind it is the whole path, as far as the API is concerned.
func APIRoot(segment string) bool {
	switch segment {
	case "api", "apis", "rest", "services", "wp-json":
		return true
	}
	if len(segment) > 1 && segment[0] == 'v' {
		return strings.Trim(segment[1:], "0123456789.") == "" // v1, v2.0
	}
	return strings.Trim(segment, "0123456789.") == ""
}

// Reads reports whether an HTTP method only reads.
func Reads(method string) bool {
	switch method {
	case "GET", "HEAD", "OPTIONS":
		return true
	}
	return false
}

// A Join row names a function that joins the elements of a list into one text,
// behind Base (None: nothing), with a separator that is the argument Sep or,
// when that is None, a slash.
type Join struct {
	Func             string
	Base, Elems, Sep Pos
}

var joins = []Join{
	{"{path,path/filepath}.Join", None, A0, None},
	{"net/url.JoinPath", A0, A1, None},
	{"(*net/url.URL).JoinPath", Recv, A0, None},
	{"strings.Join", None, A0, A1},
}

// JoinOf returns the row for the function with the given full name.
func JoinOf(fn string) (Join, bool) {
	rows := joinIndex(fn)
	if len(rows) == 0 {
		return Join{}, false
	}
	return rows[0], true
}

var joinIndex = index(func() []Join { return joins }, func(r *Join) string { return r.Func })

// URLPart returns what is known about a value in the text of a URL that was
// stored in the field of net/url.URL with the given name.
func URLPart(field string) Marks {
	switch field {
	case "Path", "RawPath", "Opaque":
		return Fragment | Rooted
	case "Query", "RawQuery", "Fragment", "RawFragment", "User":
		return Fragment | Rooted | Placed | Segment
	case "Host", "Scheme":
		return Fragment
	}
	return 0
}

// ProtocolHeader reports whether an HTTP header belongs to the protocol: the server
// gives the session out, and a client says which version it speaks.
func ProtocolHeader(name string) bool {
	return strings.EqualFold(name, "Mcp-Session-Id") || strings.EqualFold(name, "Mcp-Protocol-Version")
}
