package compute_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"greffe/cases/days"
	"greffe/cases/exchange/compute"
	"greffe/cases/message"
)

// long is a file of worked answers many times over, on many days.
func long(t testing.TB, name string, lines int) []byte {
	t.Helper()
	_, input := worked(t, name)
	rows := strings.Split(strings.TrimSuffix(input, "\n"), "\n")
	var b bytes.Buffer
	b.WriteString(rows[0] + "\n")
	for i := range lines {
		row := rows[1+i%(len(rows)-1)]
		if first, rest, _ := strings.Cut(row, ","); strings.HasPrefix(first, "20") {
			row = (days.Must(first) + days.Day(i%4000)).String() + strings.Repeat(",", min(len(rest), 1)) + rest
		}
		b.WriteString(row + "\n")
	}
	return b.Bytes()
}

func readAndWrite(t testing.TB, in []byte) {
	t.Helper()
	r, w := csv.NewReader(bytes.NewReader(in)), csv.NewWriter(io.Discard)
	r.ReuseRecord = true
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Write(row); err != nil {
			t.Fatal(err)
		}
	}
	w.Flush()
}

func computed(t testing.TB, with *compute.Table, in []byte, out io.Writer) {
	t.Helper()
	err := with.Complete(bytes.NewReader(in), out, func(line int, why message.Message) { t.Fatal(line, why) })
	if err != nil {
		t.Fatal(err)
	}
}

// TestComputingCostsNoMoreThanThreeTimesReadingAndWriting compares with the
// standard library reading and writing the same completed table, in one run:
// the best of several turns of each, taken in turn, and of more when the machine
// is so busy that few are left alone.
func TestComputingCostsNoMoreThanThreeTimesReadingAndWriting(t *testing.T) {
	for _, name := range compute.Names() {
		t.Run(name, func(t *testing.T) {
			in, with := long(t, name, 2_000), table(t, name) // short enough to be left alone for once
			var whole bytes.Buffer
			computed(t, with, in, &whole)
			plain, ours := time.Duration(1<<62), time.Duration(1<<62)
			for turn := 0; turn < 20 || ours > 3*plain && turn < 1000; turn++ {
				plain = min(plain, took(func() { readAndWrite(t, whole.Bytes()) }))
				ours = min(ours, took(func() { computed(t, with, whole.Bytes(), io.Discard) }))
			}
			t.Logf("reading and writing %v, computing %v: %.2f times", plain, ours, float64(ours)/float64(plain))
			if ours > 3*plain {
				t.Errorf("computing takes %v, reading and writing %v", ours, plain)
			}
		})
	}
}

func took(f func()) time.Duration {
	start := time.Now()
	f()
	return time.Since(start)
}

func BenchmarkComplete(b *testing.B) {
	for _, name := range compute.Names() {
		in, with := long(b, name, 20_000), table(b, name)
		var whole bytes.Buffer
		computed(b, with, in, &whole)
		b.Run(name+"/compute", func(b *testing.B) {
			b.SetBytes(int64(whole.Len()))
			for b.Loop() {
				computed(b, with, whole.Bytes(), io.Discard)
			}
		})
		b.Run(name+"/read and write", func(b *testing.B) {
			b.SetBytes(int64(whole.Len()))
			for b.Loop() {
				readAndWrite(b, whole.Bytes())
			}
		})
	}
}
