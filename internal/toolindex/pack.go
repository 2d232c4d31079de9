package toolindex

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"io"
	"strings"
)

// pack returns c as bytes: numbers in as few bytes as they need, each text
// once, and the whole compressed. Facts are read by every importing process,
// most of which have no use for them, so they have to be small and unread.
func (c *code) pack() []byte {
	w := &packer{seen: map[string]int{}}
	each(w, c.funcs, w.fn)
	each(w, c.methods, w.method)
	each(w, c.met, w.text)
	each(w, c.known, w.text)
	each(w, c.releases, func(r release) {
		w.text(r.Path)
		each(w, r.Has, w.text)
	})
	each(w, c.registries, w.registry)
	each(w, c.offers, func(o *offer) {
		w.text(o.Func)
		w.num(o.Param)
		each(w, o.Regs, w.registry)
		each(w, o.Tools, func(t farTool) {
			w.text(t.Name)
			w.text(t.At)
			w.text(t.Key)
			w.flags(t.Idle)
		})
	})
	each(w, c.asks, w.text)
	body := w.out
	w.out = nil
	w.num(len(w.texts))
	for _, t := range w.texts {
		w.num(len(t))
		w.out = append(w.out, t...)
	}
	var buf bytes.Buffer
	z, err := flate.NewWriter(&buf, flate.BestSpeed)
	if err != nil {
		return nil // BestSpeed is a level that exists
	}
	z.Write(w.out) // a buffer takes everything
	z.Write(body)
	z.Close()
	return buf.Bytes()
}

// unpack is the reverse of pack.
func unpack(data []byte) *code {
	raw, err := io.ReadAll(flate.NewReader(bytes.NewReader(data)))
	if err != nil {
		return &code{}
	}
	r := &unpacker{in: raw}
	r.texts = make([]string, r.num())
	for i := range r.texts {
		n := min(r.num(), len(r.in))
		r.texts[i], r.in = string(r.in[:n]), r.in[n:]
	}
	return &code{funcs: some(r, r.fn), methods: some(r, r.method), met: some(r, r.text), known: some(r, r.text), releases: some(r, func() release {
		return release{Path: r.text(), Has: some(r, r.text)}
	}), registries: some(r, r.registry), offers: some(r, func() *offer {
		return &offer{Func: r.text(), Param: r.num(), Regs: some(r, r.registry), Tools: some(r, func() farTool {
			t := farTool{Name: r.text(), At: r.text(), Key: r.text()}
			r.flags(&t.Idle)
			return t
		})}
	}), asks: some(r, r.text)}
}

// packer writes code.
type packer struct {
	out   []byte
	texts []string
	seen  map[string]int // index into texts
}

// num writes a number.
func (w *packer) num(n int) { w.out = binary.AppendVarint(w.out, int64(n)) }

// text writes a text.
func (w *packer) text(s string) {
	i, ok := w.seen[s]
	if !ok {
		i = len(w.texts)
		w.seen[s] = i
		w.texts = append(w.texts, s)
	}
	w.num(i)
}

// place writes a position: many share the file.
func (w *packer) place(s string) {
	i := strings.LastIndexByte(s, ':')
	w.text(s[:max(i, 0)])
	w.text(s[i+1:])
}

// flags writes truth values.
func (w *packer) flags(bs ...bool) {
	n := 0
	for i, b := range bs {
		n |= flag(b) << i
	}
	w.num(n)
}

// each writes the elements of a slice.
func each[E any](w *packer, es []E, elem func(E)) {
	w.num(len(es))
	for _, e := range es {
		elem(e)
	}
}

func (w *packer) fn(f *Fn) {
	w.text(f.Key)
	w.text(f.Pkg)
	w.place(f.Pos)
	w.flags(f.Roles, f.Touches, f.Fails, f.Tests, f.Makes, f.Named, f.Export, f.Sketch, f.Made)
	each(w, f.Params, func(p Param) {
		w.text(p.Name)
		w.text(p.Type)
		w.flags(p.Func)
		each(w, p.Fields, w.field)
	})
	each(w, f.Frees, w.text)
	w.num(f.Regs)
	each(w, f.Blocks, func(b *Block) {
		each(w, b.Instrs, w.instr)
		each(w, b.Succs, w.num)
		each(w, b.Preds, w.num)
	})
}

func (w *packer) registry(r *registry) {
	w.text(r.Var)
	w.text(r.name)
	w.text(r.work)
}

func (w *packer) field(f Field) {
	w.text(f.Name)
	w.text(f.Type)
	w.text(f.Tag)
	w.flags(f.Optional)
}

func (w *packer) method(m *Method) {
	w.text(m.Type)
	w.text(m.Name)
	w.text(m.Func)
	w.flags(m.Iface)
	each(w, m.Path, w.text)
}

func (w *packer) instr(in *Instr) {
	w.num(int(in.Op))
	w.num(in.Dst)
	w.text(in.S)
	w.text(in.T)
	w.num(in.N)
	w.place(in.At)
	each(w, in.A, func(o Operand) {
		w.num(int(o.K))
		w.out = binary.AppendVarint(w.out, o.N)
		w.text(o.S)
	})
	each(w, in.Types, func(fs []Field) { each(w, fs, w.field) })
	each(w, in.Refs, w.num)
}

// unpacker reads code.
type unpacker struct {
	in    []byte
	texts []string
}

// int64 reads a number.
func (r *unpacker) int64() int64 {
	v, n := binary.Varint(r.in)
	r.in = r.in[max(n, 0):]
	return v
}

func (r *unpacker) num() int { return int(r.int64()) }

func (r *unpacker) text() string {
	if i := r.num(); i >= 0 && i < len(r.texts) {
		return r.texts[i]
	}
	return ""
}

func (r *unpacker) place() string {
	file, line := r.text(), r.text()
	if file == "" {
		return line
	}
	return file + ":" + line
}

// flags reads truth values.
func (r *unpacker) flags(bs ...*bool) {
	n := r.num()
	for i, b := range bs {
		*b = n>>i&1 == 1
	}
}

// some reads a slice.
func some[E any](r *unpacker, elem func() E) []E {
	n := r.num()
	if n <= 0 {
		return nil
	}
	out := make([]E, n)
	for i := range out {
		out[i] = elem()
	}
	return out
}

func (r *unpacker) fn() *Fn {
	f := &Fn{Key: r.text(), Pkg: r.text(), Pos: r.place()}
	r.flags(&f.Roles, &f.Touches, &f.Fails, &f.Tests, &f.Makes, &f.Named, &f.Export, &f.Sketch, &f.Made)
	f.Params = some(r, func() Param {
		p := Param{Name: r.text(), Type: r.text()}
		r.flags(&p.Func)
		p.Fields = some(r, r.field)
		return p
	})
	f.Frees = some(r, r.text)
	f.Regs = r.num()
	f.Blocks = some(r, func() *Block {
		return &Block{Instrs: some(r, r.instr), Succs: some(r, r.num), Preds: some(r, r.num)}
	})
	return f
}

func (r *unpacker) registry() *registry {
	return &registry{Var: r.text(), name: r.text(), work: r.text()}
}

func (r *unpacker) field() Field {
	f := Field{Name: r.text(), Type: r.text(), Tag: r.text()}
	r.flags(&f.Optional)
	return f
}

func (r *unpacker) method() *Method {
	m := &Method{Type: r.text(), Name: r.text(), Func: r.text()}
	r.flags(&m.Iface)
	m.Path = some(r, r.text)
	return m
}

func (r *unpacker) instr() *Instr {
	in := &Instr{Op: Op(r.num()), Dst: r.num(), S: r.text(), T: r.text(), N: r.num(), At: r.place()}
	in.A = some(r, func() Operand {
		return Operand{K: operandKind(r.num()), N: r.int64(), S: r.text()}
	})
	in.Types = some(r, func() []Field { return some(r, r.field) })
	in.Refs = some(r, r.num)
	return in
}
