package letters

import (
	"bytes"
	"compress/zlib"
	"sync"
)

// deflated compresses what is made once and kept: as small as can be.
func deflated(in []byte) []byte {
	var out bytes.Buffer
	z, err := zlib.NewWriterLevel(&out, zlib.BestCompression)
	if err == nil {
		_, err = z.Write(in)
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil { // a level that exists, and a buffer that takes all
		panic(err)
	}
	return out.Bytes()
}

// A deflater compresses the pages of letters. Making one costs more than a page
// does, so that they are used again.
type deflater struct{ free sync.Pool }

func (d *deflater) deflate(out *bytes.Buffer, in []byte) error {
	z, ok := d.free.Get().(*zlib.Writer)
	if !ok {
		var err error
		if z, err = zlib.NewWriterLevel(out, zlib.BestSpeed); err != nil {
			return err //nolint:wrapcheck // the caller names the letter
		}
	} else {
		z.Reset(out)
	}
	defer d.free.Put(z)
	if _, err := z.Write(in); err != nil {
		return err //nolint:wrapcheck // the caller names the letter
	}
	return z.Close() //nolint:wrapcheck // the caller names the letter
}
