// Package callbacks hands functions to libraries that run them again, or once for
// all who ask.
package callbacks

import (
	"context"
	"errors"
	"fmt"
	"log"
	"time"

	"github.com/avast/retry-go/v4"
	"github.com/cenkalti/backoff/v4"
	"golang.org/x/sync/singleflight"
)

func try(arg string) error { return fmt.Errorf("no %q", arg) }

func handleOption(arg string) {
	_ = retry.Do(
		func() error { return try(arg) },
		retry.Attempts(3),
		retry.OnRetry(func(n uint, err error) { log.Printf("again %d: %v", n, err) }), // want `arg reaches log record`
	)
	_ = retry.Do(
		func() error { return errors.New("no") },
		retry.OnRetry(func(n uint, err error) { log.Printf("again %d: %v", n, err) }),
	)
}

func handleNotify(arg string) {
	policy := backoff.NewConstantBackOff(time.Second)
	operation := func() error { return try(arg) }
	err := backoff.RetryNotify(operation, policy, func(err error, d time.Duration) {
		log.Print(d)
		log.Print(err) // want `arg reaches log record`
	})
	log.Print(err) // want `arg reaches log record`
}

func handleData(ctx context.Context, arg string) {
	text, err := backoff.RetryWithData(func() (string, error) { return "got " + arg, ctx.Err() }, backoff.NewExponentialBackOff())
	log.Print(text) // want `arg reaches log record`
	log.Print(err)
	fixed, err := backoff.RetryWithData(func() (string, error) { return "got", try(arg) }, backoff.NewExponentialBackOff())
	log.Print(fixed)
	log.Print(err) // want `arg reaches log record`
}

var group singleflight.Group

func handleOnce(arg string) {
	v, err, shared := group.Do("key", func() (any, error) { return "got " + arg, errors.New("no") })
	log.Print(v) // want `arg reaches log record`
	log.Print(err, shared)
}
