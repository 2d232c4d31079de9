package taint

import (
	"cmp"
	"fmt"
	"go/token"
	"slices"
	"strings"

	"github.com/mcplint/mcplint/internal/known"
)

// A Summary says what a function does to values, by signature position. It is
// computed once for each function of an analysed package, travels to the
// packages that import it as a fact, and does not depend on the check that asks.
type Summary struct {
	Flows []Flow // into results and into what parameters refer to
	Hits  []Hit  // sinks that a value from outside the function reaches
	Calls []Call // calls of function-typed parameters and captured functions
	Uses  []Use  // first place where a value leaves for code with effects
	Puts  []Put  // what is stored in contexts
	Picks []Pick // operations picked by a value
	// Handed are values that leave through an interface of the program's own.
	Handed []Handed
	Valid  []Valid // what the function checks about its parameters
	// Does are the acts outside the function, sorted: "GET" for reading, "POST"
	// for changing something, "$2" when the method in parameter 2 decides, "?2"
	// when the command in it does.
	Does []string

	Guard Guard

	// Bare are the results that are implementations around which there is no other,
	// of an interface that has some which are around others: sorted.
	Bare []int

	// Drops says what a function that replaces the attributes of log records, or
	// makes what does, drops of them; nil when that is nothing.
	Drops *Dropped

	Declared *Declared // what a directive or a flag says; nil when nothing does
}

// AFact marks a Summary as a fact about a function.
func (*Summary) AFact() {}

// An Origin is a part of a value from outside the function.
type Origin struct {
	Kind  Kind
	Index int    // parameter, captured variable or Calls entry
	Name  string // of Claims, Verdict, Reply and Sourced: where it comes from; of Keyed: the key
	Path  Path
}

func (o Origin) String() string {
	switch o.Kind {
	case Param:
		return fmt.Sprintf("param%d%s", o.Index, o.Path)
	case Free:
		return fmt.Sprintf("free%d%s", o.Index, o.Path)
	case Returned:
		return fmt.Sprintf("returned%d%s", o.Index, o.Path)
	case Verdict:
		return fmt.Sprintf("verdict(%s)%s", o.Name, o.Path)
	case Claims:
		return fmt.Sprintf("claims(%s)%s", o.Name, o.Path)
	case Reply:
		return fmt.Sprintf("reply(%s)%s", o.Name, o.Path)
	case Sourced:
		return fmt.Sprintf("source(%s)%s", o.Name, o.Path)
	case Keyed:
		return fmt.Sprintf("context(%s)%s", o.Name, o.Path)
	}
	return "local"
}

// A Step is one station of a flow.
type Step struct {
	At    string // "file.go:12"
	Words string
	pos   token.Pos // only in the package that the step lies in
}

// Pos returns where the step is, or NoPos when it is in another package.
func (s Step) Pos() token.Pos { return s.pos }

// A Flow says that what From holds is afterwards in To: a result (Kind local,
// Index the result) or what a parameter or captured variable refers to.
type Flow struct {
	From, To Origin
	Marks    known.Marks
	Derived  bool // made from From, not a part of it
	Steps    []Step
	// Fn is set when the value is a function of the package: its result can
	// be called. It does not travel.
	fn *funcValue
}

// A Hit says that From reaches a sink.
type Hit struct {
	From  Origin
	At    Path // part of the sink's operand that holds it
	Sink  known.Sink
	Marks known.Marks
	Steps []Step // from the origin to the sink
	Where string // "file.go:12" of the sink
	// Words are the words of a process's command line, which tell a shell from a
	// plain program: see commandLine.
	Words []string
	// First is which of Words the operand starts at.
	First int
	// Method is the HTTP method of a request: a constant, empty when it is not
	// known, or "$2" for what parameter 2 holds.
	Method string
	trail  *trail    // what Steps will say
	pos    token.Pos // the sink, or the call in this package that leads to it
	local  bool      // the sink is in this package
}

// Pos returns the sink, or the call in this package through which the value
// leaves for it.
func (h *Hit) Pos() token.Pos { return h.pos }

// travels reports whether callers inherit a hit although it starts in the
// function: whether a record of a reply matters depends on whom it serves.
func (h *Hit) travels() bool { return h.From.Kind == Reply && h.Sink.Kind == known.Log }

// Local reports whether the sink itself is in this package.
func (h *Hit) Local() bool { return h.local }

// A Call is a call of a function that came from outside.
type Call struct {
	Fn   Origin
	Args []Flow // To: Kind local, Index the argument
}

// A Use says that From was handed to code that reaches outside.
type Use struct {
	From Origin
	Kind known.Effect // how far the code reaches that got it
	What string       // the function that got it
	// Package is the import path of that function, empty for a function value.
	Package string
	Where   string
	Marks   known.Marks
	Steps   []Step
	// With are parts of parameters that go there together with it: the call asks
	// about both, or selects by both, so that claims in one of them vouch for the
	// use.
	With []Part
	// Behind says that claims decided whether the use is reached at all.
	Behind bool
	// Admins says that they let only administrators through.
	Admins bool
	// Reads says that the function changes nothing.
	Reads bool
	trail *trail // what Steps will say
	pos   token.Pos
}

// Own reports whether the use reaches a store of the program's own: a database,
// files, memory that callers share.
func (u *Use) Own() bool {
	switch u.Kind {
	case known.Database, known.FileSystem, known.ProcessRun, known.Shared:
		return true
	}
	return false
}

// Pos returns the call in this package that the value leaves through.
func (u *Use) Pos() token.Pos { return u.pos }

// A Put says that From is kept in a context under a key.
type Put struct {
	From  Origin
	Key   string
	At    Path // part of what is kept that holds it
	Marks known.Marks
	Steps []Step
	Where string
	trail *trail // what Steps will say
	pos   token.Pos
}

// A Pick says that From decides which of several operations runs.
type Pick struct {
	From    Origin
	Cases   []string // constants it is compared with, in source order
	Effects []string // distinct effects of the arms
	Rejects bool     // every other value is turned away
	Table   bool     // a look-up of functions in a table
	// Admits says that the value is let through when it is one of Cases, and
	// goes on to what comes then.
	Admits bool
	Where  string
	Marks  known.Marks
	Steps  []Step
	trail  *trail // what Steps will say
	pos    token.Pos
}

// Pos returns where the pick stands in this package, or the call that leads to it.
func (p *Pick) Pos() token.Pos { return p.pos }

// A Valid says that the function checks a parameter and says so by its result.
type Valid struct {
	Param int
	Path  Path
	Agree known.Agree
	Marks known.Marks
	// Other, when it is not 0, is one more than the parameter that this one was
	// found equal to or a member of, and OtherPath the part of it.
	Other     int
	OtherPath Path
}

// empty reports whether s says nothing worth a fact.
func (s *Summary) empty() bool {
	return len(s.Flows)+len(s.Hits)+len(s.Calls)+len(s.Uses)+len(s.Picks)+len(s.Valid)+len(s.Does)+len(s.Handed)+len(s.Bare) == 0 &&
		s.Guard.empty() && s.Drops == nil && s.Declared == nil
}

// String prints what tests and debug dumps look at, one clause per line part.
func (s *Summary) String() string {
	var parts []string
	for _, f := range s.Flows {
		to := f.To.String()
		if f.To.Kind == local {
			to = fmt.Sprintf("result%d%s", f.To.Index, f.To.Path)
		}
		parts = append(parts, f.From.String()+"->"+to)
	}
	for _, h := range s.Hits {
		parts = append(parts, fmt.Sprintf("%s=>%s", h.From, h.Sink.What))
	}
	for _, c := range s.Calls {
		parts = append(parts, "calls "+c.Fn.String())
	}
	for _, p := range s.Picks {
		parts = append(parts, fmt.Sprintf("%s picks %d", p.From, len(p.Cases)))
	}
	for _, p := range s.Puts {
		parts = append(parts, fmt.Sprintf("%s kept under %s%s", p.From, p.Key, p.At))
	}
	for _, v := range s.Valid {
		parts = append(parts, fmt.Sprintf("validates param%d%s", v.Param, v.Path))
	}
	if g := s.Guard.String(); g != "" {
		parts = append(parts, g)
	}
	if s.Drops != nil {
		parts = append(parts, s.Drops.String())
	}
	if s.Declared != nil {
		parts = append(parts, s.Declared.String())
	}
	slices.Sort(parts)
	return strings.Join(slices.Compact(parts), "; ")
}

// sort puts the lists into an order that does not depend on how they were found.
func (s *Summary) sort() {
	slices.SortStableFunc(s.Flows, func(a, b Flow) int {
		return cmp.Or(compareOrigin(a.To, b.To), compareOrigin(a.From, b.From))
	})
	slices.SortStableFunc(s.Hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(a.pos, b.pos), cmp.Compare(a.Where, b.Where), compareOrigin(a.From, b.From),
			cmp.Compare(a.Sink.Kind, b.Sink.Kind), cmp.Compare(a.Sink.Arg, b.Sink.Arg), cmp.Compare(a.At, b.At))
	})
	slices.SortStableFunc(s.Uses, func(a, b Use) int { return cmp.Or(compareOrigin(a.From, b.From), cmp.Compare(a.Kind, b.Kind)) })
	slices.SortStableFunc(s.Puts, func(a, b Put) int {
		return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.At, b.At), compareOrigin(a.From, b.From))
	})
	slices.SortStableFunc(s.Picks, func(a, b Pick) int { return cmp.Or(cmp.Compare(a.pos, b.pos), compareOrigin(a.From, b.From)) })
	slices.Sort(s.Does)
	slices.SortStableFunc(s.Handed, func(a, b Handed) int {
		return cmp.Or(cmp.Compare(a.Method, b.Method), cmp.Compare(a.Arg, b.Arg), compareOrigin(a.From, b.From), cmp.Compare(a.At, b.At))
	})
	slices.SortFunc(s.Valid, func(a, b Valid) int {
		return cmp.Or(cmp.Compare(a.Param, b.Param), cmp.Compare(a.Path, b.Path), cmp.Compare(a.Marks, b.Marks),
			cmp.Compare(a.Other, b.Other), cmp.Compare(a.OtherPath, b.OtherPath))
	})
}

func compareOrigin(a, b Origin) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Index, b.Index), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Path, b.Path))
}
