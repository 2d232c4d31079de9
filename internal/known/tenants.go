package known

import (
	"slices"
	"strings"
)

// A TenantSink is a call that names a tenant to a system that keeps several:
// the value in Arg selects it when the constant in Key is a documented selector.
type TenantSink struct {
	Func     string
	Key, Arg Pos
}

// TenantSinksOf returns the rows for the function with the given full name.
func TenantSinksOf(fn string) []TenantSink { return tenantIndex(fn) }

var tenantIndex = index(func() []TenantSink { return tenantSinks }, func(r *TenantSink) string { return r.Func })

var tenantSinks = []TenantSink{
	{"(net/http.Header).{Set,Add}", A0, A1},
	{"(*github.com/go-resty/resty/v2.{Client,Request}).SetHeader", A0, A1},
}

// selectors are the headers by which systems are told whose data is meant. They
// stand in the manuals of Cortex, Loki, Mimir, Tempo and Pyroscope; of Grafana;
// of Thanos; of VictoriaLogs and VictoriaTraces; the last is common usage.
var selectors = []string{"x-scope-orgid", "x-grafana-org-id", "thanos-tenant", "accountid", "projectid", "x-tenant-id"}

// TenantSelector reports whether an HTTP header of that name tells a system
// whose data is meant.
func TenantSelector(header string) bool { return slices.Contains(selectors, strings.ToLower(header)) }

// sharedTables are the methods of sync.Map that select an entry by its key.
var sharedTables = []string{"CompareAndDelete", "CompareAndSwap", "Delete", "Load", "LoadAndDelete", "LoadOrStore", "Store", "Swap"}

// SelectsShared reports whether the method with the given full name selects an
// entry of a table that callers share.
func SelectsShared(fn string) bool {
	method, ok := strings.CutPrefix(fn, "(*sync.Map).")
	return ok && slices.Contains(sharedTables, method)
}
