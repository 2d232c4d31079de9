package bytesbuffer

import (
	"bytes"
	"log"
)

func handleBuffer(arg string) {
	var a, b bytes.Buffer
	a.WriteString(arg)
	b.WriteString("x")
	log.Print(a.String()) // want `arg reaches log record`
	log.Print(a.Bytes())  // want `arg reaches log record`
	log.Print(a.Len())
	log.Print(b.String())
}

func handleNew(arg string) {
	a := bytes.NewBufferString(arg)
	line, err := a.ReadString('\n')
	log.Print(line) // want `arg reaches log record`
	log.Print(err)
	b := bytes.NewBuffer([]byte(arg))
	log.Print(b.Next(3)) // want `arg reaches log record`
}

func handleBytes(raw []byte) {
	log.Print(bytes.TrimSpace(raw))                  // want `raw reaches log record`
	log.Print(string(bytes.ToLower(raw)))            // want `raw reaches log record`
	log.Print(bytes.Join([][]byte{raw, {'x'}}, nil)) // want `raw reaches log record`
	log.Print(bytes.Contains(raw, []byte("x")), bytes.IndexByte(raw, 'x'))
}

func handleWriteTo(arg string) {
	var a, b bytes.Buffer
	a.WriteString(arg)
	a.WriteTo(&b)
	log.Print(b.String()) // want `arg reaches log record`
}
