package initorder

import "log"

// Functions are summarized whatever the order in which they stand.

func handleLater(arg string) { one(arg) }

func one(s string) { two(s) }

func two(s string) { three(s, "x") }

func three(s, t string) {
	log.Print(s) // want `arg reaches log record`
	log.Print(t)
}
