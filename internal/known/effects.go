package known

import "slices"

// effects are the rows of EffectOf. What reaches outside is named; what only
// computes, logs, measures, waits or reads constants and configuration is
// NoEffect. Replying to the caller (an http.ResponseWriter, the caller's own
// MCP session) is not an effect either.
func effects() []Effects { return slices.Concat(stdEffects, moduleEffects) }

// queryBuilders are methods that add to a query, which a later call sends.
var queryBuilders = []string{
	"(*gorm.io/gorm.DB).{Assign,Attrs,Clauses,Debug,Distinct,Group,Having,InnerJoins,Joins,Limit,Model,Not,Offset,Omit,Or,Order,Preload,Scopes,Select,Session,Set,Table,Unscoped,Where,WithContext}",
}

var builderIndex = index(func() []string { return queryBuilders }, func(r *string) string { return *r })

// BuildsQuery reports whether the method with the given full name only adds to a
// query.
func BuildsQuery(fn string) bool { return len(builderIndex(fn)) > 0 }

// stdEffects covers every package of the standard library: a row for the
// package, then the functions and types that differ from it.
//
// Writers and readers are judged where they are opened, not where they are
// used: io.Copy has no effect, os.Create has one.
var stdEffects = []Effects{
	{"package archive/tar", NoEffect},
	{"package archive/zip", NoEffect},
	{"archive/zip.OpenReader", FileSystem},
	{"package bufio", NoEffect},
	{"package bytes", NoEffect},
	{"package cmp", NoEffect},
	{"package compress/...", NoEffect},
	{"package container/...", NoEffect},
	{"package context", NoEffect},

	{"package crypto/...", NoEffect},
	{"crypto/tls.{Dial,DialWithDialer,Listen}", Network},
	{"(*crypto/tls.Conn).{Read,Write,Handshake,HandshakeContext,CloseWrite}", Network},
	{"(*crypto/tls.Dialer)", Network},
	{"crypto/tls.LoadX509KeyPair", FileSystem},

	{"package database/sql", Database},
	{"database/sql.{Drivers,Named,Register}", NoEffect},
	{"database/sql.{Open,OpenDB}", NoEffect}, // connect lazily
	{"(*database/sql.DB).{Driver,SetConnMaxIdleTime,SetConnMaxLifetime,SetMaxIdleConns,SetMaxOpenConns,Stats}", NoEffect},
	// A transaction is what is done in it.
	{"(*database/sql.{Conn,DB}).BeginTx", NoEffect},
	{"(*database/sql.DB).Begin", NoEffect},
	{"(*database/sql.Tx).{Commit,Rollback}", NoEffect},
	{"(*database/sql.Rows).{Close,ColumnTypes,Columns,Err}", NoEffect},
	{"(*database/sql.Row).Err", NoEffect},
	{"(database/sql.Result)", NoEffect}, // reports on an Exec that is done
	{"(*database/sql.ColumnType)", NoEffect},
	{"({database/sql.IsolationLevel,database/sql.NullBool,database/sql.NullByte,database/sql.NullFloat64,database/sql.NullInt16,database/sql.NullInt32,database/sql.NullInt64,database/sql.NullString,database/sql.NullTime})", NoEffect},
	{"(*{database/sql.NullBool,database/sql.NullByte,database/sql.NullFloat64,database/sql.NullInt16,database/sql.NullInt32,database/sql.NullInt64,database/sql.NullString,database/sql.NullTime})", NoEffect},
	{"(database/sql.Null[T])", NoEffect},
	{"(*database/sql.Null[T])", NoEffect},
	{"(database/sql.Scanner)", NoEffect},
	{"package database/sql/driver", Database},
	{"database/sql/driver.{IsScanValue,IsValue}", NoEffect},
	{"(database/sql/driver.{Valuer,ValueConverter,Result})", NoEffect},

	{"package debug/...", NoEffect},
	{"debug/buildinfo.ReadFile", FileSystem},
	{"debug/{elf,macho,pe,plan9obj}.Open", FileSystem},
	{"debug/macho.OpenFat", FileSystem},
	{"package embed", NoEffect}, // constants
	{"package encoding/...", NoEffect},
	{"package errors", NoEffect},
	{"package expvar", NoEffect}, // metrics
	{"package flag", NoEffect},   // configuration
	{"package fmt", NoEffect},

	{"package go/...", NoEffect},
	{"package go/build", FileSystem},
	{"(*go/build.Context).{SrcDirs}", NoEffect},
	{"package go/build/constraint", NoEffect},
	{"package go/importer", FileSystem},
	{"go/parser.{ParseDir,ParseFile}", FileSystem},

	{"package hash/...", NoEffect},
	{"package html", NoEffect},
	{"package html/template", NoEffect},
	{"html/template.{ParseFiles,ParseFS,ParseGlob}", FileSystem},
	{"(*html/template.Template).{ParseFiles,ParseFS,ParseGlob}", FileSystem},
	{"package image/...", NoEffect},
	{"package index/suffixarray", NoEffect},
	{"package io", NoEffect},
	{"package io/fs", FileSystem},
	{"io/fs.{FileInfoToDirEntry,FormatDirEntry,FormatFileInfo,Sub,ValidPath}", NoEffect},
	{"(io/fs.DirEntry).{IsDir,Name,Type}", NoEffect},
	{"(io/fs.{FileInfo,FileMode})", NoEffect},
	{"(*io/fs.PathError)", NoEffect},
	{"package io/ioutil", FileSystem},
	{"io/ioutil.{NopCloser,ReadAll}", NoEffect},
	{"package iter", NoEffect},
	{"package log/...", NoEffect},
	{"package maps", NoEffect},
	{"package math/...", NoEffect},
	{"package mime/...", NoEffect},

	{"package net", Network},
	{"net.{CIDRMask,IPv4,IPv4Mask,JoinHostPort,ParseCIDR,ParseIP,ParseMAC,Pipe,SplitHostPort}", NoEffect},
	{"net.{InterfaceAddrs,InterfaceByIndex,InterfaceByName,Interfaces}", NoEffect}, // configuration of the host
	{"net.{TCPAddrFromAddrPort,UDPAddrFromAddrPort}", NoEffect},
	{"(net.{Addr,Error,Flags,HardwareAddr,IP,IPMask})", NoEffect},
	{"(*net.{AddrError,DNSError,IPAddr,IPNet,Interface,OpError,ParseError,TCPAddr,UDPAddr,UnixAddr})", NoEffect},
	{"(*net.IP)", NoEffect},
	{"(net.{InvalidAddrError,UnknownNetworkError})", NoEffect},
	{"(net.Conn).{Close,LocalAddr,RemoteAddr,SetDeadline,SetReadDeadline,SetWriteDeadline}", NoEffect},

	{"package net/http", NoEffect},
	{"net/http.{Get,Head,Post,PostForm}", Network},
	{"net/http.{ListenAndServe,ListenAndServeTLS,Serve,ServeTLS}", Network},
	{"(*net/http.Client)", Network},
	{"(*net/http.Client).CloseIdleConnections", NoEffect},
	{"(*net/http.ClientConn).RoundTrip", Network},
	{"(*net/http.Transport).{NewClientConn,RoundTrip}", Network},
	{"(net/http.RoundTripper)", Network},
	{"(*net/http.Server).{ListenAndServe,ListenAndServeTLS,Serve,ServeTLS,Shutdown}", Network},
	{"(net/http.{Handler,HandlerFunc})", Unseen}, // whatever the handler does
	{"net/http.{ServeFile,ServeFileFS}", FileSystem},
	{"(net/http.{Dir,FileSystem})", FileSystem},
	{"package net/http/cgi", ProcessRun},
	{"package net/http/cookiejar", NoEffect},
	{"package net/http/fcgi", Network},
	{"package net/http/httptest", NoEffect},
	{"package net/http/httptrace", NoEffect},
	{"package net/http/httputil", NoEffect},
	{"(*net/http/httputil.ReverseProxy)", Network},
	{"(*net/http/httputil.ClientConn)", Network},
	{"package net/http/pprof", NoEffect},
	{"package net/mail", NoEffect},
	{"package net/netip", NoEffect},
	{"package net/rpc", Network},
	{"net/rpc.{NewServer,Register,RegisterName}", NoEffect},
	{"package net/rpc/jsonrpc", Network},
	{"package net/smtp", Network},
	{"net/smtp.{CRAMMD5Auth,PlainAuth}", NoEffect},
	{"package net/textproto", NoEffect},
	{"net/textproto.Dial", Network},
	{"(*net/textproto.Conn)", Network},
	{"package net/url", NoEffect},

	{"package os", FileSystem},
	{"os.{Clearenv,Setenv,Unsetenv,Chdir}", Shared},
	{"os.{DirFS,Executable,Exit,Expand,ExpandEnv,Environ,Getegid,Getenv,Geteuid,Getgid,Getgroups,Getpagesize,Getpid,Getppid,Getuid,Getwd,Hostname,LookupEnv,TempDir,UserCacheDir,UserConfigDir,UserHomeDir}", NoEffect},
	{"os.{IsExist,IsNotExist,IsPathSeparator,IsPermission,IsTimeout,NewFile,NewSyscallError,SameFile}", NoEffect},
	{"os.{FindProcess,StartProcess}", ProcessRun},
	{"(*os.Process)", ProcessRun},
	{"(*os.ProcessState)", NoEffect},
	{"(os.Signal)", NoEffect},
	{"(*os.File).{Close,Fd,Name,SetDeadline,SetReadDeadline,SetWriteDeadline,SyscallConn}", NoEffect},
	{"(*os.{LinkError,SyscallError})", NoEffect},
	{"package os/exec", ProcessRun},
	{"os/exec.{Command,CommandContext}", NoEffect}, // only build; Run, Output and Start run
	{"os/exec.LookPath", NoEffect},                 // configuration of the host
	{"(*os/exec.Cmd).{Environ,StderrPipe,StdinPipe,StdoutPipe,String}", NoEffect},
	{"(*os/exec.Error)", NoEffect},
	{"(*os/exec.ExitError)", NoEffect},
	{"package os/signal", NoEffect},
	{"package os/user", FileSystem},
	{"os/user.Current", NoEffect},
	{"package path", NoEffect},
	{"package path/filepath", NoEffect},
	{"path/filepath.{EvalSymlinks,Glob,Walk,WalkDir}", FileSystem},
	{"package plugin", Unseen},
	{"package reflect", NoEffect},
	{"(reflect.Value).{Call,CallSlice}", Unseen},
	{"package regexp/...", NoEffect},
	{"package runtime/...", NoEffect}, // profiles, traces and metrics of the process
	{"package slices", NoEffect},
	{"package sort", NoEffect},
	{"package strconv", NoEffect},
	{"package strings", NoEffect},
	{"package structs", NoEffect},
	{"package sync/...", NoEffect},
	{"package syscall", FileSystem},
	{"syscall.{BytePtrFromString,ByteSliceFromString,Clearenv,Environ,Getegid,Getenv,Geteuid,Getgid,Getpagesize,Getpid,Getppid,Getuid,Gettimeofday}", NoEffect},
	{"syscall.{Exec,ForkExec,Kill,StartProcess,Wait4}", ProcessRun},
	{"syscall.{Accept,Bind,Connect,Listen,Recvfrom,Sendto,Socket}", Network},
	{"(syscall.{Errno,Signal})", NoEffect},
	{"package testing/...", NoEffect},
	{"package text/...", NoEffect},
	{"text/template.{ParseFiles,ParseFS,ParseGlob}", FileSystem},
	{"(*text/template.Template).{ParseFiles,ParseFS,ParseGlob}", FileSystem},
	{"package time/...", NoEffect},
	{"package unicode/...", NoEffect},
	{"package unique", NoEffect},
	{"package unsafe", NoEffect},
	{"package weak", NoEffect},
}
