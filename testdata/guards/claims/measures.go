package claims

import (
	"context"
	"os"
	"sync"
	"time"
)

// A limiter counts the calls of each caller: it measures, and checks nobody.
type limiter struct {
	mu     sync.Mutex
	calls  map[string][]time.Time
	tokens map[string]*bucket
	levels map[string]int
	limit  int
}

type bucket struct {
	left float64
	last time.Time
}

func (l *limiter) allow(name string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	start := time.Now().Add(-time.Minute)
	var recent []time.Time
	for _, t := range l.calls[name] {
		if t.After(start) {
			recent = append(recent, t)
		}
	}
	if len(recent) >= l.limit {
		l.calls[name] = recent
		return false
	}
	l.calls[name] = append(recent, time.Now())
	return true
}

func handleLimited(ctx context.Context, l *limiter) error { // want `open file system \(Remove\)`
	if !l.allow(current(ctx).ID) {
		return errDenied
	}
	return os.Remove("x")
}

func (l *limiter) take(name string) error {
	b := l.tokens[name]
	if b == nil {
		b = &bucket{left: 10, last: time.Now()}
		l.tokens[name] = b
	}
	b.left = min(10, b.left+time.Since(b.last).Seconds())
	b.last = time.Now()
	if b.left < 1 {
		return errDenied
	}
	b.left--
	return nil
}

func handleBucket(ctx context.Context, l *limiter) error { // want `open file system \(Remove\)`
	if err := l.take(current(ctx).ID); err != nil {
		return err
	}
	return os.Remove("x")
}

// A level that somebody else wrote down is a permission.
func (l *limiter) level(name string) bool { return l.levels[name] >= 3 }

func handleLevel(ctx context.Context, l *limiter) error { // want `^checks`
	if !l.level(current(ctx).ID) {
		return errDenied
	}
	return os.Remove("x")
}

// So is an answer that is remembered.
type remembering struct {
	known map[string]bool
	table map[string][]string
}

func (r *remembering) allows(name string) bool {
	may, ok := r.known[name]
	if !ok {
		may = len(r.table[name]) > 0
		r.known[name] = may
	}
	return may
}

func handleRemembered(ctx context.Context, r *remembering) error { // want `checks`
	if !r.allows(current(ctx).ID) {
		return errDenied
	}
	return os.Remove("x")
}

// Who asks a limiter is one.
func (l *limiter) admit(name string) error {
	if !l.allow(name) {
		return errDenied
	}
	return nil
}

func handleAdmitted(ctx context.Context, l *limiter) error { // want `open file system \(Remove\)`
	if err := l.admit(current(ctx).ID); err != nil {
		return err
	}
	return os.Remove("x")
}
