package known

// A memoryAccess touches the memory that its receiver or first argument points
// at: an effect when callers share that memory.
type memoryAccess struct {
	Func          string
	Reads, Writes bool
	Counts        bool // what it reads is how often it was called
}

var memoryAccesses = []memoryAccess{
	{Func: "(*sync/atomic.{Int32,Int64,Uint32,Uint64,Uintptr}).{And,CompareAndSwap,Or,Swap}", Writes: true, Reads: true},
	{Func: "(*sync/atomic.{Int32,Int64,Uint32,Uint64,Uintptr}).Add", Writes: true, Reads: true, Counts: true},
	{Func: "(*sync/atomic.{Int32,Int64,Uint32,Uint64,Uintptr}).Store", Writes: true},
	{Func: "(*sync/atomic.{Int32,Int64,Uint32,Uint64,Uintptr,Bool,Value}).Load", Reads: true},
	{Func: "(*sync/atomic.{Bool,Value}).{CompareAndSwap,Store,Swap}", Writes: true},
	{Func: "(*sync/atomic.Pointer[T]).{CompareAndSwap,Store,Swap}", Writes: true},
	{Func: "(*sync/atomic.Pointer[T]).Load", Reads: true},
	{Func: "sync/atomic.Add{Int32,Int64,Uint32,Uint64,Uintptr}", Writes: true, Reads: true, Counts: true},
	{Func: "sync/atomic.Swap{Int32,Int64,Uint32,Uint64,Uintptr}", Writes: true, Reads: true},
	{Func: "sync/atomic.{CompareAndSwap,Store}{Int32,Int64,Uint32,Uint64,Uintptr}", Writes: true},
	{Func: "sync/atomic.Load{Int32,Int64,Uint32,Uint64,Uintptr}", Reads: true},

	{Func: "(*sync.Map).{LoadOrStore,LoadAndDelete,Swap}", Writes: true, Reads: true},
	{Func: "(*sync.Map).{Clear,CompareAndDelete,CompareAndSwap,Delete,Store}", Writes: true},
	{Func: "(*sync.Map).{Load,Range}", Reads: true},
	{Func: "(*container/list.List).{Init,InsertAfter,InsertBefore,PushBack,PushBackList,PushFront,PushFrontList,Remove}", Writes: true},
	{Func: "(*container/list.List).{Back,Front}", Reads: true},
}

var memoryIndex = index(func() []memoryAccess { return memoryAccesses }, func(r *memoryAccess) string { return r.Func })

// WritesMemory reports whether the function with the given full name writes to
// what its receiver, or else its first argument, points at. What is written is
// its last argument.
func WritesMemory(fn string) bool { return len(memoryIndex(fn)) > 0 && memoryIndex(fn)[0].Writes }

// ReadsMemory reports whether the function with the given full name returns
// what its receiver, or else its first argument, points at.
func ReadsMemory(fn string) bool { return len(memoryIndex(fn)) > 0 && memoryIndex(fn)[0].Reads }

// CountsCalls reports whether the function with the given full name returns how
// often it was called.
func CountsCalls(fn string) bool { return len(memoryIndex(fn)) > 0 && memoryIndex(fn)[0].Counts }
