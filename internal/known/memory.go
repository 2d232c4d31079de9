package known

// A memoryWriter writes to the memory that its receiver or first argument
// points at: an effect when callers share that memory.
type memoryWriter struct{ Func string }

var memoryWriters = []memoryWriter{
	{"(*sync/atomic.{Int32,Int64,Uint32,Uint64,Uintptr}).{Add,And,CompareAndSwap,Or,Store,Swap}"},
	{"(*sync/atomic.{Bool,Value}).{CompareAndSwap,Store,Swap}"},
	{"(*sync/atomic.Pointer[T]).{CompareAndSwap,Store,Swap}"},
	{"sync/atomic.{Add,CompareAndSwap,Store,Swap}{Int32,Int64,Uint32,Uint64,Uintptr}"},
}

var memoryWriterIndex = index(func() []memoryWriter { return memoryWriters }, func(r *memoryWriter) string { return r.Func })

// WritesMemory reports whether the function with the given full name writes to
// what its receiver, or else its first argument, points at.
func WritesMemory(fn string) bool { return len(memoryWriterIndex(fn)) > 0 }
