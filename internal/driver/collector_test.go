package driver

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// collections returns how often garbage was collected while f ran.
func collections(f func()) uint32 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.NumGC - before.NumGC
}

var kept [][]byte

// keep allocates live memory in small pieces, bytes in all.
func keep(bytes uint64) {
	const piece = 64 << 10
	for range bytes / piece {
		kept = append(kept, make([]byte, piece))
	}
}

func TestCollectLate(t *testing.T) {
	t.Setenv("GOGC", "")
	t.Setenv("GOMEMLIMIT", "")
	defer func(percent int) {
		kept = nil
		debug.SetGCPercent(percent)
	}(debug.SetGCPercent(100))
	runtime.GC()
	heap := 2*liveHeap() + 64<<20

	CollectLate(heap)
	if n := collections(func() { keep(heap / 4) }); n > 0 {
		t.Errorf("%d collections below the size that the heap may have", n)
	}

	// Nearly all of a large heap is live: the percentage of the start would let
	// it grow to many times its size, and the size alone would always collect.
	keep(heap)
	for range 100 { // whether collected by itself or not
		runtime.GC()
		time.Sleep(time.Millisecond) // for the finalizer
	}
	percent := debug.SetGCPercent(100)
	if debug.SetGCPercent(percent); percent < 50 || percent > 100 {
		t.Errorf("a heap of %d bytes, %d of them live, may grow by %d percent", heap, liveHeap(), percent)
	}
}

func TestCollectLateAsked(t *testing.T) {
	t.Setenv("GOGC", "100")
	before := debug.SetGCPercent(100)
	defer debug.SetGCPercent(before)
	CollectLate(1 << 30)
	if percent := debug.SetGCPercent(100); percent != 100 {
		t.Errorf("GOGC is set, and became %d", percent)
	}
}
