package driver

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// How large the heap of a process may grow before garbage is collected, in
// bytes. The go command starts as many vet tools as there are processors.
const (
	vetHeap     = 165 << 20
	CommandHeap = 480 << 20
)

// CollectLate has the process collect garbage when its heap has so many bytes,
// and not before. Most of what an analysis makes is needed until it ends, so each
// collection on the way from a small heap to a large one is work for nothing: a
// quarter of all. A heap of which more is live may grow by half of that.
// Whoever has set GOGC or GOMEMLIMIT keeps what was set.
func CollectLate(heap uint64) {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	const first = 4 << 20 // at 100 percent; the runtime's documented minimum
	debug.SetGCPercent(int(heap / (first / 100)))
	afterCollection(func() {
		live := max(liveHeap(), 1)
		debug.SetGCPercent(int((max(heap, live+live/2) - live) * 100 / live))
	})
}

// afterCollection calls f after every collection.
func afterCollection(f func()) {
	type mark struct{ self *mark } // with a pointer, as others are not freed one by one
	var again func(*mark)
	again = func(m *mark) {
		f()
		runtime.SetFinalizer(m, again)
	}
	runtime.SetFinalizer(new(mark), again)
}

// liveHeap returns how many bytes the last collection left.
func liveHeap() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
