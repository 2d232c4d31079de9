package known

import "slices"

// models are the exceptions to the engine's default, which is: a call passes
// its arguments and receiver on to its results, unless it takes a context;
// numbers pass as numbers, bools and errors carry nothing.
//
// A function with a row needs a row for everything it passes on, the default
// included. Three shapes recur: an argument or the receiver is filled
// (json.Unmarshal), an error quotes what it was given (url.Parse), and a
// result tells nothing about the argument (sha256.Sum256, From None). A row
// from a result to an argument is a wrapper around a writer: what is written
// into the result later arrives in the argument (json.NewEncoder).
func models() []Model {
	return slices.Concat(stdModels, stdErrorModels, opaqueModels, moduleModels, parserModels, builderModels, rowModels)
}

// stdModels fill arguments and receivers, or establish marks.
var stdModels = []Model{
	{"(*archive/zip.Writer).{Create,CreateHeader,CreateRaw}", R0, Recv, 0},
	{"archive/zip.NewWriter", R0, A0, 0},
	{"archive/tar.NewWriter", R0, A0, 0},
	{"compress/{flate,gzip,zlib}.NewWriter", R0, A0, 0},
	{"compress/gzip.NewWriterLevel", R0, A0, 0},
	{"(*compress/{flate,gzip,zlib}.Writer).Write", A0, Recv, 0},

	{"bufio.{NewWriter,NewWriterSize}", R0, A0, 0},
	{"bufio.NewReadWriter", A0, R0, 0},
	{"bufio.NewReadWriter", R0, A1, 0},
	{"(*bufio.Reader).Reset", A0, Recv, 0},
	{"(*bufio.Writer).Reset", Recv, A0, 0},
	{"(*bufio.Writer).{ReadFrom,Write,WriteByte,WriteRune,WriteString}", A0, Recv, 0},
	{"(*bufio.Reader).{Read,WriteTo}", Recv, A0, 0},
	{"(*bytes.Buffer).{ReadFrom,Write,WriteByte,WriteRune,WriteString}", A0, Recv, Rooted | Placed},
	{"(*bytes.Buffer).{Read,WriteTo}", Recv, A0, 0},
	{"(*bytes.Reader).{Read,WriteTo}", Recv, A0, 0},
	{"(*bytes.Reader).ReadAt", Recv, A0, 0},
	{"(*bytes.Reader).Reset", A0, Recv, 0},
	// What was written before decides where in a URL it stands; it is not looked at.
	{"(*strings.Builder).{Write,WriteByte,WriteRune,WriteString}", A0, Recv, Rooted | Placed},
	{"(*strings.Reader).{Read,ReadAt,WriteTo}", Recv, A0, 0},
	{"(*strings.Reader).Reset", A0, Recv, 0},
	{"(*strings.Replacer).WriteString", A1, A0, 0}, // func (r *Replacer) WriteString(w io.Writer, s string)

	{"container/heap.Push", A1, A0, 0},
	{"(*container/list.List).{PushBack,PushFront}", A0, Recv, 0},
	{"(*container/list.List).{PushBack,PushFront}", A0, R0, 0},

	{"(encoding.BinaryUnmarshaler).UnmarshalBinary", A0, Recv, 0},
	{"(encoding.TextUnmarshaler).UnmarshalText", A0, Recv, 0},
	{"encoding/asn1.Unmarshal", A0, A1, 0},
	{"encoding/asn1.Unmarshal", A0, R0, 0},
	{"encoding/asn1.UnmarshalWithParams", A0, A1, 0},
	{"encoding/asn1.UnmarshalWithParams", A0, R0, 0},
	{"encoding/ascii85.{Decode,Encode}", A1, A0, 0},
	{"encoding/ascii85.NewEncoder", R0, A0, 0},
	{"(*encoding/base32.Encoding).{Decode,Encode}", A1, A0, 0},
	{"encoding/base32.NewEncoder", R0, A1, 0},
	{"(*encoding/base64.Encoding).{Decode,Encode}", A1, A0, 0}, // func (enc *Encoding) Decode(dst, src []byte) (n int, err error)
	{"encoding/base64.NewEncoder", R0, A1, 0},
	{"encoding/binary.Read", A0, A2, 0},  // func Read(r io.Reader, order ByteOrder, data any) error
	{"encoding/binary.Write", A2, A0, 0}, // func Write(w io.Writer, order ByteOrder, data any) error
	{"encoding/binary.Decode", A0, A2, 0},
	{"encoding/binary.Encode", A2, A0, 0},
	{"encoding/csv.NewWriter", R0, A0, 0},
	{"(*encoding/csv.Writer).{Write,WriteAll}", A0, Recv, 0},
	{"(*encoding/gob.Decoder).Decode", Recv, A0, 0},
	{"(*encoding/gob.Decoder).DecodeValue", Recv, A0, 0},
	{"(*encoding/gob.Encoder).EncodeValue", A0, Recv, 0},
	{"(encoding/gob.GobDecoder).GobDecode", A0, Recv, 0},
	{"(*encoding/gob.Encoder).Encode", A0, Recv, 0},
	{"encoding/gob.NewEncoder", R0, A0, 0},
	{"encoding/hex.{Decode,Encode}", A1, A0, 0},
	{"encoding/hex.{NewEncoder,Dumper}", R0, A0, 0},
	{"encoding/json.Unmarshal", A0, A1, 0},
	{"(*encoding/json.Decoder).Decode", Recv, A0, 0},
	{"encoding/json.NewEncoder", R0, A0, 0},
	{"(*encoding/json.Encoder).Encode", A0, Recv, 0},
	{"encoding/json.{Compact,Indent}", A1, A0, 0},
	{"encoding/json.HTMLEscape", A1, A0, 0},
	{"(encoding/json.Unmarshaler).UnmarshalJSON", A0, Recv, 0},
	{"(*encoding/json.RawMessage).UnmarshalJSON", A0, Recv, 0},
	{"encoding/pem.Encode", A1, A0, 0},
	{"encoding/xml.NewEncoder", R0, A0, 0},
	{"(*encoding/xml.Encoder).Encode", A0, Recv, 0},
	{"encoding/xml.EscapeText", A1, A0, 0},
	{"encoding/xml.Escape", A1, A0, 0},
	{"(*encoding/xml.Encoder).{EncodeElement,EncodeToken}", A0, Recv, 0},
	{"(*encoding/xml.Encoder).EncodeElement", A1, Recv, 0},
	{"(encoding/xml.Marshaler).MarshalXML", Recv, A0, 0},
	{"(encoding/xml.Unmarshaler).UnmarshalXML", A0, Recv, 0},

	{"errors.As", A0, A1, 0}, // func As(err error, target any) bool
	{"fmt.{Fprint,Fprintln}", A1, A0, 0},
	{"fmt.Fprintf", A1, A0, 0},
	{"fmt.Fprintf", A2, A0, 0},
	{"fmt.{Fscan,Fscanln,Sscan,Sscanln}", A0, A1, 0},
	{"fmt.{Fscanf,Sscanf}", A0, A2, 0},
	{"(fmt.Formatter).Format", Recv, A0, 0},
	{"(fmt.ScanState).Read", Recv, A0, 0},
	{"(fmt.Scanner).Scan", A0, Recv, 0},
	{"(fmt.State).Write", A0, Recv, 0},
	{"{html,text}/template.{HTMLEscape,JSEscape}", A1, A0, 0},
	// func (t *Template) Execute(wr io.Writer, data any) error
	{"(*{html,text}/template.Template).Execute", A1, A0, 0},
	{"(*{html,text}/template.Template).Execute", Recv, A0, 0},
	{"(*{html,text}/template.Template).ExecuteTemplate", A2, A0, 0},
	{"(*{html,text}/template.Template).ExecuteTemplate", Recv, A0, 0},

	{"io.{Copy,CopyBuffer,CopyN}", A1, A0, 0},
	{"io.{ReadAtLeast,ReadFull}", A0, A1, 0},
	{"io.WriteString", A1, A0, 0},
	{"io.Pipe", R1, R0, 0}, // func Pipe() (*PipeReader, *PipeWriter)
	{"io.TeeReader", A0, R0, 0},
	{"io.TeeReader", A0, A1, 0},
	{"io.MultiWriter", R0, A0, 0},
	{"io.NewOffsetWriter", R0, A0, 0},
	{"(*io.{LimitedReader,PipeReader,SectionReader}).Read", Recv, A0, 0},
	{"(*io.SectionReader).ReadAt", Recv, A0, 0},
	{"(*io.OffsetWriter).{Write,WriteAt}", A0, Recv, 0},
	{"(*io.PipeWriter).Write", A0, Recv, 0},
	{"(io/fs.File).Read", Recv, A0, 0},
	{"(io.{Reader).Read,ReaderAt).ReadAt,WriterTo).WriteTo}", Recv, A0, 0},
	{"(io.{ByteWriter).WriteByte,ReaderFrom).ReadFrom,StringWriter).WriteString,Writer).Write,WriterAt).WriteAt}", A0, Recv, 0},
	{"maps.{Copy,Insert}", A1, A0, 0},

	{"(*math/big.{Int,Rat}).SetString", A0, R0, Number | Formed},
	{"(*math/big.{Int,Rat}).SetString", A0, Recv, Number | Formed},
	{"mime/multipart.NewWriter", R0, A0, 0},
	{"(*mime/multipart.Writer).WriteField", A0, Recv, 0},
	{"(*mime/multipart.Writer).WriteField", A1, Recv, 0},
	{"(*mime/multipart.Writer).{CreateFormField,CreateFormFile,CreatePart}", A0, Recv, 0},
	{"(*mime/multipart.Writer).{CreateFormField,CreateFormFile,CreatePart}", R0, Recv, 0},
	{"(*mime/multipart.Writer).CreateFormFile", A1, Recv, 0},
	{"(*mime/multipart.Part).Read", Recv, A0, 0},
	{"(*mime/multipart.Writer).SetBoundary", A0, Recv, 0},
	{"mime/quotedprintable.NewWriter", R0, A0, 0},
	{"(*mime/quotedprintable.Reader).Read", Recv, A0, 0},
	{"(*mime/quotedprintable.Writer).Write", A0, Recv, 0},

	{"net.ParseIP", A0, R0, Formed}, // refuses zones, unlike netip.ParseAddr
	{"(net/http.Header).{Add,Set}", A0, Recv, 0},
	{"(net/http.Header).{Add,Set}", A1, Recv, 0},
	{"(net/http.Header).{Write,WriteSubset}", Recv, A0, 0},
	{"(net/textproto.MIMEHeader).{Add,Set}", A0, Recv, 0},
	{"(net/textproto.MIMEHeader).{Add,Set}", A1, Recv, 0},
	{"(net/http.CookieJar).SetCookies", A1, Recv, 0},
	{"(*net/http.Request).AddCookie", A0, Recv, 0},
	{"(*net/http.Request).{Clone,WithContext}", Recv, R0, 0}, // take a context
	{"(*net/http.Request).{SetBasicAuth,SetPathValue}", A0, Recv, 0},
	{"(*net/http.Request).{SetBasicAuth,SetPathValue}", A1, Recv, 0},
	{"(*net/http.Request).{Write,WriteProxy}", Recv, A0, 0},
	{"(*net/http.Response).Write", Recv, A0, 0},
	{"net/http.MaxBytesReader", A1, R0, 0},
	{"net/url.{PathEscape,QueryEscape}", A0, R0, Segment},
	{"(net/url.Values).Encode", Recv, R0, Segment},
	{"(net/url.Values).{Add,Set}", A0, Recv, 0},
	{"(net/url.Values).{Add,Set}", A1, Recv, 0},
	{"os.WriteFile", A1, A0, Content}, // func WriteFile(name string, data []byte, perm FileMode) error
	{"(*os.File).{ReadFrom,Write,WriteAt,WriteString}", A0, Recv, 0},
	{"(*os.File).{Read,ReadAt,WriteTo}", Recv, A0, 0},
	{"(*os.File).Name", Recv, R0, Content},
	{"path.Base", A0, R0, Segment},
	// func ReplaceAll(s, old, new string) string: new takes its place in a template
	{"strings.{Replace,ReplaceAll}", A0, R0, 0},
	{"strings.{Replace,ReplaceAll}", A2, R0, Fragment | Rooted | Placed},
	{"path/filepath.Base", A0, R0, Segment},

	{"reflect.Copy", A1, A0, 0},
	{"(reflect.Value).{Set,SetBytes,SetString}", A0, Recv, 0},
	{"(reflect.Value).SetMapIndex", A0, Recv, 0},
	{"(reflect.Value).SetMapIndex", A1, Recv, 0},
	{"(*sync.Map).Load", Recv, R0, 0},
	{"(*sync.Map).LoadAndDelete", Recv, R0, 0},
	{"(*sync.Map).{LoadOrStore,Store,Swap}", A1, Recv, 0},
	{"(*sync.Map).{LoadOrStore,Swap}", Recv, R0, 0},
	{"(*sync.Map).LoadOrStore", A1, R0, 0},
	{"(*sync.Map).CompareAndSwap", A2, Recv, 0},
	{"(*sync.Pool).Put", None, None, 0},
	{"(*sync/atomic.Value).{Store,Swap}", A0, Recv, 0},
	{"(*sync/atomic.Value).Swap", Recv, R0, 0},
	{"(*sync/atomic.Pointer[T]).{Store,Swap}", A0, Recv, 0},
	{"(*sync/atomic.Pointer[T]).Swap", Recv, R0, 0},
	{"text/tabwriter.NewWriter", R0, A0, 0},
	{"(*text/tabwriter.Writer).Write", A0, Recv, 0},
	{"(*text/tabwriter.Writer).Init", R0, A0, 0},
}
