package helper

import "log"

func Show(s string) { log.Print(s) }

func Same(s string) string { return s }

type Box struct{ V string }

func (b *Box) Set(s string) { b.V = s }

type Runner interface{ Run(s string) }

type real struct{}

func (real) Run(s string) { log.Print(s) }

func New() Runner { return real{} }
