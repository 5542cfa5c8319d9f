package letters_test

import (
	"greffe/cases/days"
	"greffe/letters"
)

// The letters of the first two cases of the worked examples: an adult apprentice
// excluded for a time, and a minor excluded for good on a casting vote.

func organisation() letters.Organisation {
	return letters.Organisation{
		Name:  "OpenClassrooms",
		Lines: []string{"10 quai de la Charente", "75019 PARIS"},
		SIRET: "493 861 363 00075", Declaration: "11 75 52056 75", UAI: "0755908P",
		Email: "conseil@organisme.example",
	}
}

func say(lang letters.Lang, fr, en string) string {
	if lang == letters.French {
		return fr
	}
	return en
}

// camille is the valid letter of a kind to Camille Laurent, her employer or her funder.
func camille(kind letters.Kind, lang letters.Lang) letters.Letter {
	l := letters.Letter{
		Kind: kind, Lang: lang,
		Organisation: organisation(),
		Addressee: letters.Addressee{
			Lines:    []string{"Madame Camille LAURENT", "Appt 32", "14 RUE DES ECOLES", "35000 RENNES"},
			Civility: letters.Madame, Name: "Camille Laurent", Family: "Laurent",
		},
		Medium: letters.Registered, Number: "1A 204 118 7734 2",
		Place: "Paris", Date: days.Must("2026-09-09"), CaseNumber: "DC-2026-014",
		Learner: letters.Learner{
			Civility: letters.Madame, Name: "Camille Laurent", Path: "Développeur d'application Python",
			Apprentice: true, Contract: "035 2025 09 00412", FileRef: "ATLAS-77120",
		},
		Contact:   "secretariat@organisme.example, 01 80 88 80 30",
		DPO:       "dpo@organisme.example",
		Retention: 36,
		Mediator:  "CCI Ille-et-Vilaine, 2 avenue de la Préfecture, 35000 Rennes, mediateur@cci.example",
		Signatory: letters.Signatory{Name: "Hélène Garnier", Capacity: say(lang, "Directrice", "Director"), Director: true},
		Grievances: []letters.Grievance{
			{Day: days.Must("2026-09-02"), Place: say(lang, "en formation à distance", "in distance training"), Fact: say(lang, "livrable du projet 4 reprenant le dépôt publié par un autre apprenant", "deliverable of project 4 taken from the repository published by another learner"), Article: "3.3"},
			{Day: days.Must("2026-09-04"), Place: say(lang, "en formation à distance", "in distance training"), Fact: say(lang, "livrable du projet 5 reprenant ce même dépôt", "deliverable of project 5 taken from the same repository"), Article: "3.3"},
		},
		Exhibits: []letters.Exhibit{
			{Title: say(lang, "Rapport de comparaison", "Comparison report"), Day: days.Must("2026-09-07"), Pages: 6},
			{Title: say(lang, "Capture d'écran", "Screen capture"), Day: days.Must("2026-09-07"), Pages: 1},
		},
		Observations: true,
		Council:      letters.Council{Day: days.Must("2026-09-29"), At: days.MustHour("14:00"), Link: "https://visio.organisme.example/conseil/dc-2026-014"},
		Heaviest:     letters.Sanction{Kind: letters.Temporary, Article: "5.1"},
		Members: []letters.Member{
			{Name: "Hélène Garnier", Capacity: say(lang, "directrice", "director"), Role: letters.President, Presence: letters.ByVideo, Arrived: days.MustHour("13:55"), Left: days.MustHour("15:10"), Checked: "M. Baudry"},
			{Name: "Nadia Ferhat", Capacity: say(lang, "équipe pédagogique", "pedagogical team"), Role: letters.Voting, Presence: letters.ByVideo, Arrived: days.MustHour("13:57"), Left: days.MustHour("15:10"), Checked: "M. Baudry"},
			{Name: "Olivier Pruvost", Capacity: say(lang, "facturation et conformité", "billing and compliance"), Role: letters.Voting, Presence: letters.InRoom, Arrived: days.MustHour("13:50"), Left: days.MustHour("15:10")},
			{Name: "Thomas Leroux", Capacity: say(lang, "réussite de la formation", "success of training"), Role: letters.Voting, Presence: letters.InRoom, Arrived: days.MustHour("13:50"), Left: days.MustHour("15:10")},
			{Name: "Marion Baudry", Capacity: say(lang, "secrétaire du conseil", "secretary of the council"), Role: letters.Secretary, Presence: letters.InRoom, Arrived: days.MustHour("13:45"), Left: days.MustHour("15:15")},
		},
	}
	switch kind {
	case letters.Grievances:
		l.Enclosures = []string{say(lang, "bordereau de pièces", "schedule of exhibits"), say(lang, "convocation", "convocation")}
	case letters.Convocation:
		l.Enclosures = []string{say(lang, "communication des griefs", "communication of grievances")}
	case letters.Prior:
		employer(&l)
		l.Prior = letters.Purpose{Purpose: say(lang, "remise de travaux non personnels", "work submitted that is not personal"), Reason: say(lang, "manquement à l'article 3.3 du règlement intérieur", "breach of article 3.3 of the regulation")}
	case letters.Precaution:
		l.Precaution = letters.Measure{
			Start: days.Must("2026-09-10"), At: days.MustHour("9:00"), Facts: say(lang, "reprise de travaux d'autrui", "work taken from others"),
			Scope: say(lang, "espace de dépôt des projets", "the space where projects are submitted"), Risk: say(lang, "la diffusion de travaux d'autrui", "the spreading of others' work"), Review: days.Must("2026-09-24"),
		}
	case letters.Attendance, letters.Minutes:
		sitting(&l)
	case letters.Decision, letters.Correcting:
		decided(&l)
	case letters.NoSanction:
		l.Date = days.Must("2026-10-05")
		l.Decision.Meeting = days.Must("2026-09-29")
		l.Precaution = letters.Measure{Start: days.Must("2026-09-10"), Lifted: days.Must("2026-10-05")}
	case letters.Discontinued:
	case letters.Employer:
		decided(&l)
		employer(&l)
		l.Decision.Consequences = say(lang, "aucun regroupement ni mentorat pendant cette période ; le travail en entreprise n'est pas concerné", "no session and no mentoring meanwhile; work at the company is not concerned")
	case letters.Funder:
		decided(&l)
		l.Addressee = letters.Addressee{Lines: []string{"OPCO ATLAS", "Service gestion des contrats", "25 QUAI PANHARD ET LEVASSOR", "75013 PARIS"}, Civility: letters.Body, Capacity: letters.ToFunder}
		l.Number = "1A 204 118 7737 3"
		l.Decision.Consequences = say(lang, "formation suspendue pendant cette période", "training suspended meanwhile")
	case letters.Incident, letters.Members, letters.Postponement, letters.Representatives, letters.Jury, letters.ExclusionEnd,
		letters.Ended, letters.Abandonment, letters.Undone, letters.Consultation, letters.ExhibitsList, letters.Compliance:
		paper(&l)
	case letters.Receipt:
		l.Medium = letters.ByHand
		l.Handed = letters.Delivery{Title: say(lang, "communication des griefs", "communication of grievances"), Day: days.Must("2026-09-09"), Pages: 2}
	}
	return l
}

func employer(l *letters.Letter) {
	l.Addressee = letters.Addressee{
		Lines:    []string{"ATELIER NUMERIQUE DU PONANT SAS", "Monsieur Yann LE GOFF", "3 QUAI DUGUAY TROUIN", "35000 RENNES"},
		Civility: letters.Body, Capacity: letters.ToEmployer,
	}
	l.Number = "1A 204 118 7736 6"
}

func decided(l *letters.Letter) {
	l.Date = days.Must("2026-10-05")
	l.Number = "1A 204 118 9015 0"
	l.Decision = letters.Decided{
		Sanction: letters.Sanction{
			Kind: letters.Temporary, Article: "5.1",
			First: days.Must("2026-10-12"), Last: days.Must("2026-10-26"), Return: days.Must("2026-10-27"),
		},
		Received: days.Must("2026-09-14"), Meeting: days.Must("2026-09-29"), Notified: days.Must("2026-10-05"),
		Facts: []string{
			say(l.Lang, "le 2 septembre 2026, livrable du projet 4 reprenant un dépôt publié", "on 2 September 2026, deliverable of project 4 taken from a published repository"),
			say(l.Lang, "le 4 septembre 2026, livrable du projet 5 reprenant ce même dépôt", "on 4 September 2026, deliverable of project 5 taken from the same repository"),
		},
		Articles: []string{"3.3"},
		Grounds:  say(l.Lang, "faits répétés à deux jours d'intervalle ; explications recueillies et absence de sanction antérieure", "facts repeated two days apart; explanations heard and no earlier sanction"),
		Expiry:   days.Must("2029-10-05"), Recipients: []string{"Atelier Numérique du Ponant SAS", "OPCO Atlas"},
		FirstLetter: days.Must("2026-10-05"), Presented: days.Must("2026-10-14"),
	}
}

func sitting(l *letters.Letter) {
	l.Date = days.Must("2026-09-29")
	l.Minutes = letters.Sitting{
		Opened: days.MustHour("14:00"), Closed: days.MustHour("15:10"),
		President: "Hélène Garnier", Capacity: say(l.Lang, "directrice", "director"), Secretary: "Marion Baudry",
		Voting: 4, Minimum: 3, Received: days.Must("2026-09-14"), Gap: 15, Numbers: []string{"1A 204 118 7734 2"},
		Recused:  []letters.Recused{{Name: "Inès Caron", Reason: say(l.Lang, "lien de parenté", "family tie")}},
		Others:   []letters.Member{{Name: "Camille Laurent", Role: letters.Attended, Presence: letters.ByVideo, Arrived: days.MustHour("14:05"), Left: days.MustHour("14:40"), Checked: "M. Baudry"}, {Name: "Nora Klein", Role: letters.Assisting, Presence: letters.ByVideo, Arrived: days.MustHour("14:05"), Left: days.MustHour("14:40"), Checked: "M. Baudry"}},
		Absences: []string{say(l.Lang, "Inès Caron, ne siège pas dans ce dossier", "Inès Caron, does not sit in this case")},
		Reason:   say(l.Lang, "manquement à l'article 3.3 du règlement intérieur", "breach of article 3.3 of the regulation"), Explained: say(l.Lang, "le dépôt a servi d'exemple ; le délai était court", "the repository served as an example; time was short"), Assisted: "Nora Klein",
		Questions: say(l.Lang, "sur la part de travail personnel, aucune pièce nouvelle", "on the share of personal work, no new exhibit"),
		Withdrawn: []string{"Camille Laurent", "Nora Klein"}, WithdrawnAt: days.MustHour("14:40"),
		Motions: []letters.Motion{
			{Text: say(l.Lang, "exclusion temporaire de 15 jours", "temporary exclusion of 15 days"), For: 3, Against: 1, Outcome: letters.Adopted},
		},
		Proposed: say(l.Lang, "exclusion temporaire de 15 jours", "temporary exclusion of 15 days"),
	}
}

// father is the decision for Yanis Benali, a minor, sent to his father.
func father(lang letters.Lang) letters.Letter {
	l := camille(letters.Decision, lang)
	l.CaseNumber, l.Date, l.Number = "DC-2026-031", days.Must("2026-12-07"), "2C 118 220 4471 8"
	l.Addressee = letters.Addressee{
		Lines:    []string{"Monsieur Karim BENALI", "CHEZ M HADDAD", "BATIMENT C", "21 COURS GAMBETTA", "69007 LYON"},
		Civility: letters.Monsieur, Name: "Karim Benali", Family: "Benali", Capacity: letters.ToRepresentative,
	}
	l.Learner = letters.Learner{Civility: letters.Monsieur, Name: "Yanis Benali", Path: "Technicien informatique", Apprentice: true, Minor: true}
	l.Decision = letters.Decided{
		Sanction: letters.Sanction{Kind: letters.Permanent, Article: "5.1", BarMonths: 12},
		Received: days.Must("2026-11-20"), Meeting: days.Must("2026-12-01"), Notified: days.Must("2026-12-07"),
		Facts:       []string{say(lang, "le 3 novembre 2026, propos menaçants pendant une session filmée", "on 3 November 2026, threatening words during a filmed session")},
		NotRetained: []string{say(lang, "le retard du 3 novembre 2026", "the lateness of 3 November 2026")},
		Articles:    []string{"3.4", "3.8"},
		Grounds:     say(lang, "gravité des propos ; explications recueillies", "gravity of the words; explanations heard"),
		Expiry:      days.Must("2029-12-07"), Recipients: []string{"Rhône Services Web SARL", "OPCO Atlas"},
	}
	l.Mediator = "CMA Auvergne-Rhône-Alpes, 10 rue Paul Montrochet, 69002 Lyon"
	return l
}
