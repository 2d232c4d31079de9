// Package store keeps texts in memory.
package store

import "sync"

// A Store keeps texts.
type Store struct {
	mu  sync.RWMutex
	all map[string]string
}

// New returns an empty store.
func New() *Store { return &Store{all: map[string]string{}} }

// Set keeps a text.
func (s *Store) Set(name, text string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all[name] = text
}

// Get returns a text.
func (s *Store) Get(name string) string {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.all[name]
}

// A Concurrent keeps texts without a lock.
type Concurrent struct{ m sync.Map }

// Set keeps a text.
func (c *Concurrent) Set(name, text string) { c.m.Store(name, text) }

// Get returns a text.
func (c *Concurrent) Get(name string) any {
	v, _ := c.m.Load(name)
	return v
}
