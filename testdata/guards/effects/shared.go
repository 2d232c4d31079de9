package effects

import "sync/atomic"

var calls atomic.Int64

func handleCounter() int64 { return calls.Add(1) } // want `open shared state \(calls\)`

var last string

func handleVariable(s string) { last = s } // want `open shared state \(last\)`

type memory struct{ notes map[string]string }

func (m *memory) handleField(k, v string) { m.notes[k] = v } // want `writes param0`

func handleLocal(k, v string) map[string]string {
	m := &memory{notes: map[string]string{}}
	m.notes[k] = v
	return m.notes
}
