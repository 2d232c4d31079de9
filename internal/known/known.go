// Package known is what mcplint knows about other people's APIs. It is data:
// rows that name a function, method, field or type and say what it does. The
// engine and the checks ask for a row by object, never by spelling.
//
// A function is named the way [types.Func.FullName] of its generic origin
// prints it: "fmt.Sprintf", "(*net/url.URL).Query", "(net/http.Header).Get",
// interface methods as "(context.Context).Value". One row may name several
// with braces: "(*log/slog.Logger).{Debug,Info,Warn,Error}". A test resolves
// every row against the pinned version of its module.
//
// Nothing here runs at program start: a vettool is started once for every
// package. Tables are plain composite literals, indexed on first use.
package known

import (
	"slices"
	"strings"
	"sync"
)

// A Pos is a position in a function's signature.
type Pos int8

// Positions: the receiver, the arguments without the receiver, the results.
// A variadic parameter is one position; it stands for all its elements.
const (
	None Pos = -2
	Recv Pos = -1
	A0   Pos = iota - 2
	A1
	A2
	A3
	A4
	A5
	A6
)

// Results.
const (
	R0 Pos = iota + 64
	R1
	R2
)

// IsResult reports whether p is a result position.
func (p Pos) IsResult() bool { return p >= R0 }

// Marks say what has been established about a value. A mark is only ever lost
// when values meet: a value has a mark if it has it on every way.
type Marks uint32

const (
	// Closed: one of a set of constants written in the source.
	Closed Marks = 1 << iota
	// Harmless: in a form that cannot hold a metacharacter, though it may hold
	// words: what an anchored pattern of such characters lets through.
	Harmless
	// Exact: in a form that holds nothing but what the form is for.
	Exact
	// Claimed: compared with, looked up in, or replaced by claims.
	Claimed
	// Segment: escaped so that it stays one segment of a URL or path.
	Segment
	// Quoted: quoted by the sink's own quoting (SQL identifier quoting).
	Quoted
	// Opaque: came out of code that cannot be seen (a client's reply).
	Opaque
	// Fragment: only a part of a text that also has constant parts.
	Fragment
	// Number: a number or bool; it has no text of the caller's in it.
	Number
	// Presence: only tested for being there (nil, empty).
	Presence
	// Rooted: text before it in a URL or path decides the host, or starts the
	// path, so that it can only choose what comes below.
	Rooted
	// Placed: text before it in a URL names what it selects from, so that it
	// stands where a path segment or a query value does.
	Placed
	// Followed: text after it in a URL goes on with a further path segment.
	Followed
	// Led: a constant text stands before it, such as the name of a flag.
	Led
	// Existing: an object with this name was read before, and the call goes on
	// only when there was one.
	Existing
	// Content: not the value itself, but the name of a file that it was written to.
	Content
	// Selected: not the value itself, but what a table holds under it.
	Selected
	// Generated: what a language model answered.
	Generated
	// InReadOnly: executed in a transaction that was opened for reading only.
	InReadOnly
	// Prefixed: its first characters were looked at, which says nothing about
	// the rest.
	Prefixed
	// Escaped: quotes in it were doubled or removed by hand, which is not the
	// interpreter's own quoting.
	Escaped
	// Held: equal to, or a key or element of, something the server has.
	Held
	// Part: computed from a structure by code that need not show all of it.
	Part
	// Masked: what is left of a text after a mask took all but a few characters.
	Masked
	// HidesAttr: of a type that hides itself in the attributes of a structured
	// logger, and HidesText: in what package fmt makes of it.
	HidesAttr
	HidesText
	// Safe: what a declared sanitizer returned.
	Safe
	// Inner: a field of a struct that was encoded or converted as a whole.
	Inner

	// Formed: an integer, a date, a UUID, a digest.
	Formed = Harmless | Exact
)

// OfText are the marks that say where in a text a value stands and what was done
// to its characters.
const OfText = Segment | Quoted | Fragment | Rooted | Placed | Followed | Led | Prefixed | Escaped

// A Model says what a call passes on: what is in From is afterwards in To.
// A function with at least one row passes on what its rows say and nothing
// else; a row with From None says that it passes on nothing. Functions without
// a row follow the default of the engine: see package taint. A row from a
// result to an argument says that the result writes into the argument, and one
// from a result to another that they are two ends of one thing.
type Model struct {
	Func     string
	From, To Pos
	Marks    Marks // what the function establishes about the value in To
}

// An Accessor reads one entry out of a structured value: the result is the
// value below Base at Path, and below that at the constant key in argument Key
// (None: no key). Path elements are written ".Field".
type Accessor struct {
	Func string
	Base Pos
	Path string
	Key  Pos
	// Out is where the value goes: a result, or an argument that is filled.
	Out Pos
}

// Kind is a kind of sink.
type Kind uint8

const (
	Log         Kind = iota + 1 // a record that outlives the call: logs, spans, panics, standard error
	Interpreter                 // text that is executed or interpreted
	Process                     // a process is started
	Reflective                  // the callee is looked up by name
	Request                     // an outgoing HTTP request
	Target                      // the peer of a connection
	Tenant                      // a documented tenant selector
	Credential                  // an API takes a credential here
	Output                      // a Log if the writer (receiver of a method, else A0) is os.Stdout or os.Stderr
)

// Role says what a position of a sink is for.
type Role uint8

const (
	Value      Role = iota // the value is emitted as it is (fmt.Println style; one or many)
	Format                 // a format string; its operands are the variadic position after it
	Message                // a constant message by convention
	KeyValues              // alternating keys and values, or slog.Attr values among them
	Context                // joins all later records of the returned logger
	Text                   // command text: SQL, shell, script, template; of an "any", only strings and bytes
	Words                  // a command as a list: its first word, and the list as a whole, matter
	Document               // a declarative document: what matters is an argument that is the whole of it
	Program                // the program that a process runs
	Argv                   // the arguments of a process; a list as a whole is what matters
	Stdin                  // what a process reads; matters to a shell
	Name                   // a function, method, field or plugin name
	Method                 // HTTP method
	URL                    // whole URL
	Path                   // URL path
	Host                   // host, address, DSN or endpoint
	Identifier             // selects a tenant
	Secret                 // a credential
)

// A Sink is a position where a value must not arrive raw.
type Sink struct {
	Func string
	Kind Kind
	Arg  Pos
	Role Role
	What string // for messages: "SQL", "shell command", "slog record"
}

// A Validator establishes marks about an argument on the branch where it agrees.
type Validator struct {
	Func  string
	Arg   Pos
	Agree Agree
	Marks Marks
	// By is Itself unless the meaning depends on the other operands: Membership
	// and Equality are judged by what the other operand holds, Pattern by the
	// pattern. Rows of these three need no Marks.
	By By
}

// Agree is how a validator says yes.
type Agree uint8

const (
	True   Agree = iota // its (last) bool result is true
	NilErr              // its error result is nil
)

// Effect is how far a call reaches outside the call that it serves.
type Effect uint8

const (
	Unlisted   Effect = iota // no row
	NoEffect                 // pure, or only logs, metrics, clocks, configuration
	Network                  // talks to a peer
	FileSystem               // reads or writes files
	ProcessRun               // starts or signals a process
	Database                 // reads or writes a database
	Shared                   // memory shared between callers
	Unseen                   // code that cannot be seen
)

func (e Effect) String() string {
	switch e {
	case Network:
		return "network"
	case FileSystem:
		return "file system"
	case ProcessRun:
		return "process"
	case Database:
		return "database"
	case Shared:
		return "shared state"
	case Unseen:
		return "unseen code"
	case NoEffect:
		return "none"
	}
	return "unlisted"
}

// An Effects row gives the effect of a function ("os.ReadFile"), of all methods
// of a type ("(*net/http.Client)"), or of a whole package ("package os/exec";
// "package golang.org/x/crypto/..." covers the packages below it).
// The most exact row wins.
type Effects struct {
	Name   string
	Effect Effect
}

// index builds a look-up table from rows on first use, expanding braces.
func index[R any](rows func() []R, name func(*R) string) func(string) []R {
	table := sync.OnceValue(func() map[string][]R {
		m := map[string][]R{}
		for _, r := range rows() {
			for _, n := range Expand(name(&r)) {
				m[n] = append(m[n], r)
			}
		}
		return m
	})
	return func(name string) []R { return table()[name] }
}

// Expand returns the names that a row's name stands for: "p.{A,B}" is p.A and p.B.
func Expand(name string) []string {
	open := strings.IndexByte(name, '{')
	if open < 0 {
		return []string{name}
	}
	close := strings.IndexByte(name[open:], '}') + open
	var out []string
	for alt := range strings.SplitSeq(name[open+1:close], ",") {
		for _, rest := range Expand(name[close+1:]) {
			out = append(out, name[:open]+alt+rest)
		}
	}
	return out
}

// ModelsOf returns the rows for the function with the given full name.
func ModelsOf(fn string) []Model { return modelIndex(fn) }

var modelIndex = index(models, func(r *Model) string { return r.Func })

// AccessorsOf returns the rows for the function with the given full name.
func AccessorsOf(fn string) []Accessor { return accessorIndex(fn) }

var accessorIndex = index(func() []Accessor { return accessors }, func(r *Accessor) string { return r.Func })

// SinksOf returns the rows for the function with the given full name.
func SinksOf(fn string) []Sink { return sinkIndex(fn) }

var sinkIndex = index(func() []Sink { return slices.Concat(logs(), interpreters()) }, func(r *Sink) string { return r.Func })

// ValidatorsOf returns the rows for the function with the given full name.
func ValidatorsOf(fn string) []Validator { return validatorIndex(fn) }

var validatorIndex = index(func() []Validator { return validators }, func(r *Validator) string { return r.Func })

// EffectOf returns the effect of the function with the given full name,
// receiver type name ("(*T)", empty for a function) and package path, or
// Unlisted.
func EffectOf(fn, recv, pkg string) Effect {
	if rows := effectIndex(fn); len(rows) > 0 {
		return rows[0].Effect
	}
	if recv != "" {
		if rows := effectIndex(recv); len(rows) > 0 {
			return rows[0].Effect
		}
	}
	if rows := effectIndex("package " + pkg); len(rows) > 0 {
		return rows[0].Effect
	}
	for dir := pkg; ; {
		i := strings.LastIndexByte(dir, '/')
		if rows := effectIndex("package " + dir + "/..."); len(rows) > 0 {
			return rows[0].Effect
		}
		if i < 0 {
			return Unlisted
		}
		dir = dir[:i]
	}
}

// HasEffectRow reports whether the function with the given full name has a row
// of its own, not only one for its receiver or package.
func HasEffectRow(fn string) bool { return len(effectIndex(fn)) > 0 }

var effectIndex = index(effects, func(r *Effects) string { return r.Name })
