package claims

import (
	"context"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
)

// Helpers that are handed who calls, check that, and do the work themselves.

func removeFor(u *user, name string) error {
	if !has(u, "write") {
		return errDenied
	}
	return os.Remove(name)
}

func handleHandedOver(ctx context.Context, name string) error { // want `^checks [\w./]*has`
	return removeFor(current(ctx), name)
}

// What is handed over is the caller's.
func handleHandedOther(ctx context.Context, u *user, name string) error { // want `open file system \(Remove\) unless claims in \[2\] if not checked by \[param1.Scopes\[\*\]\]`
	return removeFor(u, name)
}

// Through two functions, and skipped only where there are no claims.
func (u *user) remove(name string) error { return removeIfAny(name, u) }

func removeIfAny(name string, u *user) error {
	if u != nil && !has(u, "write") {
		return errDenied
	}
	return os.Remove(name)
}

func removeThrough(name string, u *user) error { return removeIfAny(name, u) }

func handleHandedTwice(ctx context.Context, name string) error { // want `^checks [\w./]*has`
	return removeThrough(name, current(ctx))
}

// The answer is dropped.
func removeDropped(u *user, name string) error {
	_ = has(u, "write")
	return os.Remove(name)
}

func handleHandedDropped(ctx context.Context, name string) error { // want `open file system \(Remove\)`
	return removeDropped(current(ctx), name)
}

// It is asked too late.
func removeLate(u *user, name string) error {
	err := os.Remove(name)
	if !has(u, "write") {
		return errDenied
	}
	return err
}

func handleHandedLate(ctx context.Context, name string) error { // want `open file system \(Remove\)`
	return removeLate(current(ctx), name)
}

// Only whether anybody calls is asked.
func removePresent(u *user, name string) error {
	if u == nil {
		return errDenied
	}
	return os.Remove(name)
}

func handleHandedPresent(ctx context.Context, name string) error { // want `open file system \(Remove\)`
	return removePresent(current(ctx), name)
}

// The other parameter is checked.
func removeNamed(u *user, name string) error {
	if name == "passwd" {
		return errDenied
	}
	return os.Remove("x")
}

func handleHandedBeside(ctx context.Context, name string) error { // want `open file system \(Remove\)`
	return removeNamed(current(ctx), name)
}

// The other part of what is handed over is checked.
type job struct {
	by   *user
	name string
}

func (j job) run() error { return runJob(j) }

func runJob(j job) error {
	if len(j.name) > 20 {
		return errDenied
	}
	return os.Remove("x")
}

func handleHandedPart(ctx context.Context, name string) error { // want `open file system \(Remove\)`
	return runJob(job{current(ctx), name})
}

func runJobBy(j job) error {
	if !has(j.by, "write") {
		return errDenied
	}
	return os.Remove("x")
}

func handleHandedRightPart(ctx context.Context, name string) error { // want `^checks [\w./]*has`
	return runJobBy(job{current(ctx), name})
}

// Behind the checked effect is one that is not.
func removeAndFetch(u *user, name string) error {
	if has(u, "write") {
		if err := os.Remove(name); err != nil {
			return err
		}
	}
	_, err := http.Get("https://example.com")
	return err
}

func handleHandedAndOpen(ctx context.Context, name string) error { // want `open file system \(Remove\)`
	return removeAndFetch(current(ctx), name)
}

func fetchAndRemove(u *user, name string) error {
	if err := removeFor(u, name); err != nil {
		return err
	}
	_, err := http.Get("https://example.com")
	return err
}

func handleHandedThenDenied(ctx context.Context, name string) error { // want `^checks [\w./]*has`
	return fetchAndRemove(current(ctx), name)
}

// Behind what it does for anybody, it works under who calls.
func fetchAndRemoveOwn(u *user, at string) error {
	if _, err := http.Get(at); err != nil {
		return err
	}
	return removeOwn(u)
}

func removeOwn(u *user) error { return os.RemoveAll("/home/" + u.ID) }

func handleHandedOwn(ctx context.Context, at string) error {
	return fetchAndRemoveOwn(current(ctx), at)
}

// It works under what it is asked for, and only prints who calls.
func removeTold(u *user, at string) error {
	println(u.ID)
	return os.RemoveAll("/home/" + at)
}

func handleHandedTold(ctx context.Context, at string) error { // want `open file system \(RemoveAll\)`
	return removeTold(current(ctx), at)
}

// What a callback works under is what the call does that it is handed to.
func removeAllOf(u *user) error {
	own := "/home/" + u.ID
	each := func(path string) error { return os.Remove(own + path) }
	return filepath.WalkDir("/srv", func(path string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return each(path)
	})
}

func handleCallback(ctx context.Context) error { return removeAllOf(current(ctx)) }

func removeAllFor(u *user) error {
	println(u.ID)
	return filepath.WalkDir("/srv", func(path string, _ fs.DirEntry, _ error) error { return os.Remove(path) })
}

func handleOtherCallback(ctx context.Context) error { // want `open file system`
	return removeAllFor(current(ctx))
}
