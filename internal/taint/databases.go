package taint

import (
	"go/types"

	"github.com/mcplint/mcplint/internal/known"
)

// -- databases by their shape --

// querySinks returns the sink of a call of an interface that nobody implements in
// sight and that is a database by its shape: a method which takes text and the
// values for its placeholders, and answers with what only a database driver makes.
// Programs declare such interfaces to have one for a connection and a
// transaction, or for tests, and what implements them is often a package away.
func (e *engine) querySinks(s *site) []known.Sink {
	if !s.common.IsInvoke() {
		return nil
	}
	text := s.sig.Params().Len() - 1
	if s.sig.Variadic() {
		rest, ok := s.sig.Params().At(text).Type().(*types.Slice)
		if !ok || !isEmptyInterface(rest.Elem()) {
			return nil // not the values of placeholders
		}
		text--
	}
	if text < 0 || text > 1 || text == 1 && !isContext(s.sig.Params().At(0).Type()) || !isString(s.sig.Params().At(text).Type()) {
		return nil
	}
	res := s.sig.Results()
	for i := range res.Len() {
		if prepares, ok := known.AnswersSQL(typeName(res.At(i).Type())); ok && prepares != s.sig.Variadic() {
			return []known.Sink{{Func: s.name, Kind: known.Interpreter, Arg: known.A0 + known.Pos(text), Role: known.Text, What: "SQL"}}
		}
	}
	return nil
}
