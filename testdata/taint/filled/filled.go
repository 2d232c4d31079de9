// Package filled shows functions that fill what they are handed, give back a
// writer into it, or quote their argument in an error, in the less travelled
// parts of the library.
package filled

import (
	"bufio"
	"bytes"
	"database/sql"
	"encoding/base32"
	"encoding/pem"
	"encoding/xml"
	"io"
	"log"
	"math/big"
	"mime/quotedprintable"
	"os"
	"regexp"
	"strings"
)

func handleBase32(arg string) {
	out, clean := make([]byte, 64), make([]byte, 64)
	base32.StdEncoding.Encode(out, []byte(arg))
	base32.StdEncoding.Encode(clean, []byte("x"))
	log.Print(string(out)) // want `arg reaches log record`
	log.Print(string(clean))
}

func handlePEM(arg string) {
	var out, clean bytes.Buffer
	pem.Encode(&out, &pem.Block{Type: "X", Bytes: []byte(arg)})
	pem.Encode(&clean, &pem.Block{Type: "X"})
	log.Print(out.String()) // want `arg reaches log record`
	log.Print(clean.String())
}

func handleWriters(arg string) {
	var out, clean bytes.Buffer
	w := quotedprintable.NewWriter(&out)
	w.Write([]byte(arg))
	v := base32.NewEncoder(base32.StdEncoding, &clean)
	v.Write([]byte("x"))
	log.Print(out.String()) // want `arg reaches log record`
	log.Print(clean.String())
}

func handleReadWriter(arg string) {
	var out bytes.Buffer
	rw := bufio.NewReadWriter(bufio.NewReader(strings.NewReader("x")), bufio.NewWriter(&out))
	rw.WriteString(arg)
	log.Print(out.String()) // want `arg reaches log record`
}

func handleReset(arg string) {
	r := bufio.NewReader(strings.NewReader("x"))
	r.Reset(strings.NewReader(arg))
	line, _ := r.ReadString('\n')
	log.Print(line) // want `arg reaches log record`
}

func handlePipe(arg string) {
	r, w := io.Pipe()
	go w.Write([]byte(arg))
	buf := make([]byte, 8)
	r.Read(buf)
	log.Print(string(buf)) // want `arg reaches log record`
}

func handleTokens(arg string) {
	var out bytes.Buffer
	enc := xml.NewEncoder(&out)
	enc.EncodeToken(xml.CharData(arg))
	log.Print(out.String()) // want `arg reaches log record`
}

func handleNull(arg string) {
	var s sql.NullString
	s.Scan(arg)
	log.Print(s.String) // want `arg.* reaches log record`
	var n sql.NullInt64
	if err := n.Scan(arg); err != nil {
		log.Print(err) // want `arg reaches log record`
	}
	log.Print(n.Int64)
}

func handleErrors(arg string, root *os.Root) {
	_, err := regexp.MatchString(arg, "x")
	log.Print(err) // want `arg reaches log record`
	_, err = regexp.MatchString("x", arg)
	log.Print(err)
	log.Print(root.Rename("x", arg)) // want `arg reaches log record`
	var n big.Int
	log.Print(n.UnmarshalText([]byte(arg))) // want `arg reaches log record`
	log.Print(n.String())
	log.Print(os.Setenv("X", arg))
}
