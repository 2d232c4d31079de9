package effects

import (
	"strconv"
	"sync/atomic"
)

var calls atomic.Int64

func handleCounter() int64 { return calls.Add(1) } // want `writes guards.test/effects.calls; reads guards.test/effects.calls`

func handleIdentifier() string { return strconv.FormatInt(calls.Add(1), 36) } // want `^writes guards.test/effects.calls$`

var last string

func handleVariable(s string) { last = s } // want `writes guards.test/effects.last$`

type memory struct{ notes map[string]string }

func (m *memory) handleField(k, v string) { m.notes[k] = v } // want `writes param0`

func handleLocal(k, v string) map[string]string {
	m := &memory{notes: map[string]string{}}
	m.notes[k] = v
	return m.notes
}

func handleCount() { calls.Add(1) } // want `^writes guards.test/effects.calls$`

func handleShown() string { return last } // want `^reads guards.test/effects.last$`

func (m *memory) handleRead(k string) string { return m.notes[k] } // want `^reads param0$`

func (m *memory) handleLen() int { return len(m.notes) }
