package known

// stdErrorModels are the functions of the standard library whose errors carry
// what the function was given, with their other flows.
//
// Errors of encoding/json quote a byte or a field name of the program's; those
// of base64, hex, csv, net/mail, mime and url.ParseQuery quote at most three
// characters. They have no rows here.
var stdErrorModels = []Model{
	{"errors.{AsType,Join,New,Unwrap}", A0, R0, 0},
	{"fmt.Errorf", A0, R0, 0},
	{"fmt.Errorf", A1, R0, 0},

	{"crypto/tls.LoadX509KeyPair", A0, R1, 0}, // file names
	{"crypto/tls.LoadX509KeyPair", A1, R1, 0},
	{"database/sql.Open", A1, R1, 0}, // drivers quote the DSN they cannot parse
	{"{html,text}/template.ParseFiles", A0, R1, 0},
	// func (t *Template) Parse(text string) (*Template, error)
	{"(*{html,text}/template.Template).Parse", A0, R0, 0},
	{"(*{html,text}/template.Template).Parse", A0, Recv, 0},
	{"(*{html,text}/template.Template).Parse", Recv, R0, 0},
	{"(*{html,text}/template.Template).Parse", A0, R1, 0},

	// Text that is no number: strconv's error, with the text.
	{"encoding/xml.Unmarshal", A0, A1, 0},
	{"encoding/xml.Unmarshal", A0, R0, 0},
	{"(*encoding/xml.Decoder).{Decode,DecodeElement}", Recv, A0, 0},
	{"(*encoding/xml.Decoder).{Decode,DecodeElement}", Recv, R0, 0},
	{"io/fs.{Glob,ReadDir,ReadFile,Stat,Sub}", A1, R1, 0},
	{"(io/fs.FS).Open", A0, R1, 0},
	{"(io/fs.{ReadDirFS).ReadDir,ReadFileFS).ReadFile,StatFS).Stat}", A0, R1, 0},
	{"(embed.FS).{Open,ReadDir,ReadFile}", A0, R1, 0},
	{"io/ioutil.{ReadDir,ReadFile}", A0, R1, 0},
	{"io/ioutil.WriteFile", A0, R0, 0},

	// func Dial(network, address string) (Conn, error)
	{"net.{Dial,DialTimeout,Listen,ListenPacket}", A0, R1, 0},
	{"net.{Dial,DialTimeout,Listen,ListenPacket}", A1, R1, 0},
	{"(*net.Dialer).Dial", A1, R1, 0},
	{"(*net.Dialer).DialContext", A2, R1, 0},
	{"net.{LookupAddr,LookupHost,LookupIP,LookupMX,LookupNS,LookupTXT}", A0, R1, 0},
	{"net.LookupCNAME", A0, R1, 0},
	{"(*net.Resolver).{LookupAddr,LookupCNAME,LookupHost,LookupIPAddr,LookupMX,LookupNS,LookupTXT}", A1, R1, 0},
	{"net.{ResolveIPAddr,ResolveTCPAddr,ResolveUDPAddr}", A1, R0, 0},
	{"net.{ResolveIPAddr,ResolveTCPAddr,ResolveUDPAddr}", A1, R1, 0},
	{"net.ParseCIDR", A0, R0, Formed},
	{"net.ParseCIDR", A0, R1, Formed},
	{"net.ParseCIDR", A0, R2, 0},
	{"net.ParseMAC", A0, R0, Formed},
	{"net.ParseMAC", A0, R1, 0},
	{"net.SplitHostPort", A0, R0, 0},
	{"net.SplitHostPort", A0, R1, 0},
	{"net.SplitHostPort", A0, R2, 0},
	{"net/netip.{ParseAddr,ParseAddrPort}", A0, R0, 0}, // a zone can be any text
	{"net/netip.ParsePrefix", A0, R0, Formed},
	{"net/netip.{ParseAddr,ParseAddrPort,ParsePrefix}", A0, R1, 0},
	{"net/url.{Parse,ParseRequestURI}", A0, R0, 0},
	{"net/url.{Parse,ParseRequestURI}", A0, R1, 0},
	{"(*net/url.URL).Parse", Recv, R0, 0},
	{"(*net/url.URL).Parse", A0, R0, 0},
	{"(*net/url.URL).Parse", A0, R1, 0},
	{"net/url.JoinPath", A0, R0, 0},
	{"net/url.JoinPath", A1, R0, 0},
	{"net/url.JoinPath", A0, R1, 0},
	// func NewRequest(method, url string, body io.Reader) (*Request, error)
	{"{net/http,github.com/hashicorp/go-retryablehttp}.NewRequest", A0, R0, 0},
	{"{net/http,github.com/hashicorp/go-retryablehttp}.NewRequest", A1, R0, 0},
	{"{net/http,github.com/hashicorp/go-retryablehttp}.NewRequest", A2, R0, 0},
	{"{net/http,github.com/hashicorp/go-retryablehttp}.NewRequest", A0, R1, 0},
	{"{net/http,github.com/hashicorp/go-retryablehttp}.NewRequest", A1, R1, 0},
	{"{net/http,github.com/hashicorp/go-retryablehttp}.NewRequestWithContext", A1, R0, 0},
	{"{net/http,github.com/hashicorp/go-retryablehttp}.NewRequestWithContext", A2, R0, 0},
	{"{net/http,github.com/hashicorp/go-retryablehttp}.NewRequestWithContext", A3, R0, 0},
	{"{net/http,github.com/hashicorp/go-retryablehttp}.NewRequestWithContext", A1, R1, 0},
	{"{net/http,github.com/hashicorp/go-retryablehttp}.NewRequestWithContext", A2, R1, 0},
	// The errors of a client are *url.Error, which prints the URL.
	{"net/http.{Get,Head,Post,PostForm}", A0, R1, 0},
	{"(*net/http.Client).{Get,Head,Post,PostForm}", A0, R1, 0},

	{"os.{Chdir,Chmod,Chown,Chtimes,Lchown,Mkdir,MkdirAll,Remove,RemoveAll,Truncate,WriteFile}", A0, R0, 0},
	{"os.{Link,Rename,Symlink}", A0, R0, 0},
	{"os.{Link,Rename,Symlink}", A1, R0, 0},
	{"os.{Create,Lstat,Open,OpenFile,OpenRoot,ReadDir,ReadFile,Stat}", A0, R1, 0},
	{"os.Readlink", A0, R1, 0},
	{"os.{CreateTemp,MkdirTemp}", A0, R1, 0},
	{"os.{CreateTemp,MkdirTemp}", A1, R1, 0},
	{"os.MkdirTemp", A0, R0, 0},
	{"os.MkdirTemp", A1, R0, 0},
	{"(*os.Root).{Create,Lstat,Open,OpenFile,ReadFile,Stat}", A0, R1, 0},
	{"(*os.Root).{Mkdir,MkdirAll,Remove,RemoveAll,WriteFile}", A0, R0, 0},
	{"os/exec.LookPath", A0, R0, 0},
	{"os/exec.LookPath", A0, R1, 0},
	{"os/user.{Lookup,LookupGroup,LookupId}", A0, R1, 0},
	{"path/filepath.EvalSymlinks", A0, R0, 0},
	{"path/filepath.EvalSymlinks", A0, R1, 0},
	{"path/filepath.Rel", A0, R0, 0},
	{"path/filepath.Rel", A1, R0, 0},
	{"path/filepath.Rel", A0, R1, 0},
	{"path/filepath.Rel", A1, R1, 0},
	{"plugin.Open", A0, R1, 0},
	{"regexp.{Compile,CompilePOSIX}", A0, R0, 0},
	{"regexp.{Compile,CompilePOSIX}", A0, R1, 0},

	{"strconv.{Atoi,ParseComplex,ParseFloat,ParseInt,ParseUint}", A0, R0, Number | Formed},
	{"strconv.{Atoi,ParseBool,ParseComplex,ParseFloat,ParseInt,ParseUint}", A0, R1, 0},
	{"time.{Parse,ParseInLocation}", A1, R0, Formed},
	{"time.{Parse,ParseInLocation}", A1, R1, 0},
	{"time.ParseDuration", A0, R0, Number | Formed},
	{"time.ParseDuration", A0, R1, 0},
	{"time.LoadLocation", A0, R0, 0},
	{"time.LoadLocation", A0, R1, 0},
}

// opaqueModels pass nothing on: a result that tells nothing about the text of
// the arguments, or that comes from somewhere else (a file, a peer, a table).
var opaqueModels = []Model{
	{"crypto/{md5,sha1}.Sum", None, None, 0},
	{"crypto/sha256.{Sum224,Sum256}", None, None, 0},
	{"crypto/sha512.{Sum384,Sum512,Sum512_224,Sum512_256}", None, None, 0},
	{"crypto/sha3.{Sum224,Sum256,Sum384,Sum512,SumSHAKE128,SumSHAKE256}", None, None, 0},
	{"crypto/{hkdf.Expand,hkdf.Extract,hkdf.Key,pbkdf2.Key}", None, None, 0},
	{"crypto/hmac.New", None, None, 0},
	{"crypto/rsa.{EncryptOAEP,EncryptPKCS1v15,SignPKCS1v15,SignPSS}", None, None, 0},
	{"crypto/ecdsa.SignASN1", None, None, 0},
	{"crypto/ed25519.Sign", None, None, 0},
	{"(crypto.Signer).Sign", None, None, 0},
	{"(hash.Hash).Sum", A0, R0, 0}, // appends the digest to its argument
	// func (AEAD) Seal(dst, nonce, plaintext, additionalData []byte) []byte
	{"(crypto/cipher.AEAD).Seal", A0, R0, 0},
	{"(crypto/cipher.AEAD).Open", A2, R0, 0},
	{"(*hash/maphash.Hash).Sum", A0, R0, 0},

	{"mime.TypeByExtension", None, None, 0},
	{"net/http.DetectContentType", None, None, 0},
	{"(*net/http.Client).Do", None, None, 0},
	{"(net/http.RoundTripper).RoundTrip", None, None, 0},
	{"(*net/http.Transport).RoundTrip", None, None, 0},
	{"(*database/sql.{DB,Tx}).{Exec,Prepare,Query,QueryRow}", None, None, 0},
	{"(*database/sql.Stmt).{Exec,Query,QueryRow}", None, None, 0},
	{"os.{Getenv,LookupEnv}", None, None, 0},
	{"os/exec.Command", A0, R0, 0},
	{"os/exec.Command", A1, R0, 0},
	{"os/exec.CommandContext", A1, R0, 0},
	{"os/exec.CommandContext", A2, R0, 0},
	{"(*os/exec.Cmd).{CombinedOutput,Output}", None, None, 0}, // its error names the program only
	{"reflect.{TypeFor,TypeOf}", None, None, 0},
	{"(reflect.Value).{Kind,Type}", None, None, 0},
}
