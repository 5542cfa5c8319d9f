// Package postroom makes what an office needs beside its letters: the posting
// list that the post stamps, envelopes and the post's own forms to print over,
// the sheet that calibrates a printer, one print run of many letters, and the
// folder that an online registered-letter service takes; and it reads the
// numbers that come back.
//
// It is pure: values in, bytes of a PDF or of a CSV out, and the same values
// give the same bytes (but for a print run, which carries the day of the
// machine in what it says of itself). It reads no case, no clock and no file.
//
// All that draws is behind the type paper, in pdf.go, and all that puts PDFs
// together is in pdf_merge.go.
package postroom
