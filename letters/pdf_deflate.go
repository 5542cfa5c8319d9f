package letters

import (
	"bytes"
	"compress/zlib"
	"fmt"
)

// deflated compresses what is made once and kept: as small as can be.
func deflated(in []byte) ([]byte, error) {
	var out bytes.Buffer
	z, err := zlib.NewWriterLevel(&out, zlib.BestCompression)
	if err == nil {
		_, err = z.Write(in)
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		return nil, fmt.Errorf("compress: %w", err)
	}
	return out.Bytes(), nil
}

// A deflater compresses the pages of letters. Making a writer costs more than a page
// does, so that a few are kept and used again.
type deflater struct{ free chan *zlib.Writer }

func newDeflater() deflater { return deflater{make(chan *zlib.Writer, 8)} }

func (d deflater) deflate(out *bytes.Buffer, in []byte) error {
	var z *zlib.Writer
	select {
	case z = <-d.free:
		z.Reset(out)
	default:
		var err error
		if z, err = zlib.NewWriterLevel(out, zlib.BestSpeed); err != nil {
			return fmt.Errorf("compress a page: %w", err)
		}
	}
	_, err := z.Write(in)
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		return fmt.Errorf("compress a page: %w", err)
	}
	select {
	case d.free <- z:
	default:
	}
	return nil
}
