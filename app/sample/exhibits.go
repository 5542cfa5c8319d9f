package sample

import _ "embed" // the sample's exhibits

//go:embed exhibits/rapport-de-comparaison.pdf
var report []byte

//go:embed exhibits/capture-ecran.png
var screen []byte

// ReportPDF is the sample's comparison report.
func ReportPDF() []byte { return report }

// ScreenPNG is the sample's screen capture.
func ScreenPNG() []byte { return screen }
