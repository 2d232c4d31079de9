// Package callback calls back who registers tools. It knows no SDK.
package callback

// Registry is told of sessions.
type Registry interface{ Opened(session string) }

var registry Registry

// Set keeps r.
func Set(r Registry) { registry = r }

func get() Registry { return registry }

// Open tells the registry.
func Open(session string) {
	if r := get(); r != nil {
		r.Opened(session)
	}
}
