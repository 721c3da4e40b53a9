import Domain
import Testing

@testable import Exchange

/// One card as each of the usual programs writes it.
@Suite("Address books of the usual programs")
struct ProducerTests {
  @Test("Apple Contacts, vCard 3.0")
  func apple() throws {
    let card = try card(
      "PRODID:-//Apple Inc.//iPhone OS 18.1//EN", "N:Lefèvre;Zoé;;Mme;", "FN:Mme Zoé Lefèvre",
      "ORG:Étude Lefèvre\\, Roux & Associés;", "TITLE:Notaire",
      "EMAIL;type=INTERNET;type=WORK;type=pref:zoe@etude.example",
      "TEL;type=CELL;type=VOICE;type=pref:06 12 34 56 78", "item1.TEL:04 72 00 00 00",
      "item1.X-ABLabel:Secrétariat",
      "item2.ADR;type=WORK;type=pref:;;3 place Bellecour;Lyon;;69002;France",
      "item2.X-ABADR:fr", "item3.URL;type=pref:https\\://etude.example",
      "item3.X-ABLabel:_$!<HomePage>!$_", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-15",
      "NOTE:Préfère le matin.\\nNe pas appeler le mercredi.",
      "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQEBAQEBAQEBAQEB",
      " AQEBAQEBAQEBAQEBAQ==", "X-SOCIALPROFILE;type=linkedin:https://linkedin.example/zoe",
      "UID:A1B2-C3", "X-ABUID:5AD380FD\\:ABPerson")
    #expect(card.contact.civility == .madame)
    #expect(card.given == "Zoé")
    #expect(card.family == "Lefèvre")
    #expect(card.contact.organisation == "Étude Lefèvre, Roux & Associés")
    #expect(card.contact.jobTitle == "Notaire")
    #expect(card.contact.birthday == PartialDate(month: 3, day: 15))
    #expect(card.contact.notes == "Préfère le matin.\nNe pas appeler le mercredi.")
    #expect(card.contact.uid == "A1B2-C3")
    #expect(
      Set(card.values) == [
        .init(.email, "zoe@etude.example", label: "work"),
        .init(.phone, "06 12 34 56 78", label: "mobile"),
        .init(.phone, "04 72 00 00 00", label: "secrétariat"),
        .init(.address, "3 place Bellecour, 69002 Lyon, France", label: "work"),
        .init(.url, "https://etude.example", label: "homepage"),
      ])
    #expect(card.unmapped == ["X-SOCIALPROFILE;TYPE=linkedin:https://linkedin.example/zoe"])
  }

  @Test("Google Contacts, vCard 3.0")
  func google() throws {
    let card = try card(
      "FN:Amélie Kéraudren", "N:Kéraudren;Amélie;;;", "EMAIL;TYPE=INTERNET:amelie@example.org",
      "TEL;TYPE=CELL:+33 6 00 00 00 01", "item1.ORG:Atlas Immobilier", "item1.TITLE:Négociatrice",
      "ADR;TYPE=HOME:;;4 quai de Saône\\n2e étage;Lyon;;69001;FR;4 quai de Saône",
      "BDAY:19810704", "item2.URL:http\\://www.google.com/profiles/1", "item2.X-ABLabel:PROFILE",
      "CATEGORIES:myContacts,Notaires")
    #expect(card.family == "Kéraudren")
    #expect(card.contact.organisation == "Atlas Immobilier")
    #expect(card.contact.jobTitle == "Négociatrice")
    #expect(card.tags == ["Notaires"])
    #expect(card.contact.birthday?.description == "1981-07-04")
    #expect(card.labels(.url) == ["profile"])
    #expect(card.texts(.address) == ["4 quai de Saône 2e étage, 69001 Lyon, FR, 4 quai de Saône"])
  }

  @Test("Outlook, vCard 2.1 in Windows-1252")
  func outlook() throws {
    let card = try card(
      "N;LANGUAGE=fr;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:B=E9nard;J=E9r=F4me;;M.",
      "FN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:M. J=E9r=F4me B=E9nard",
      "ORG;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Cr=E9dit du Rh=F4ne;Pr=EAts",
      "TITLE:Courtier", "TEL;WORK;VOICE:04 78 00 00 00", "TEL;CELL;VOICE:06 00 00 00 02",
      "ADR;WORK;PREF;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:;;1, rue de la R=E9publique;=",
      "Lyon;;69001;France",
      "LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:1, rue=0D=0A=", "69001 Lyon",
      "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2", "EMAIL;PREF;INTERNET:jb@credit.example",
      "X-MS-CARDPICTURE;TYPE=JPEG;ENCODING=BASE64:", " /9j/4AAQSkZJRgABAQAAAQ", " AB==", "",
      "REV:20240102T101112Z", version: "2.1")
    #expect(card.given == "Jérôme")
    #expect(card.family == "Bénard")
    #expect(card.contact.civility == .monsieur)
    #expect(card.contact.organisation == "Crédit du Rhône, Prêts")
    #expect(card.texts(.address) == ["1, rue de la République, 69001 Lyon, France"])
    #expect(card.labels(.phone) == ["work", "mobile"])
    #expect(
      card.unmapped == [
        "LABEL;TYPE=WORK;TYPE=PREF:1, rue\\n69001 Lyon", "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2",
      ])
  }

  @Test("Nextcloud, vCard 4.0")
  func nextcloud() throws {
    let card = try card(
      "UID:5f0c", "FN:Pauline Châtelain", "N:Châtelain;Pauline;;;", "KIND:individual",
      "TEL;TYPE=\"cell,voice\";PREF=1:+33 6 00 00 00 03", "EMAIL;TYPE=HOME:pauline@example.org",
      "ADR;TYPE=HOME:;;7 rue Neuve;Villeurbanne;;69100;France", "BDAY:--0229",
      "LANG;PREF=1:fr", "GENDER:F", "RELATED;TYPE=spouse:urn:uuid:6a", "CATEGORIES:vip,famille",
      version: "4.0")
    #expect(card.family == "Châtelain")
    #expect(card.contact.birthday == PartialDate(month: 2, day: 29))
    #expect(card.contact.language == .french)
    #expect(card.labels(.phone) == ["mobile"])
    #expect(card.tags == ["vip", "famille"])
    #expect(card.unmapped == ["GENDER:F", "RELATED;TYPE=spouse:urn:uuid:6a"])
  }

  @Test("an old phone, vCard 2.1 in quoted-printable UTF-8")
  func oldPhone() throws {
    let card = try card(
      "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=44=75=72=61=6E=64=20=C3=89=6C=6F=64=69=65;;;;",
      "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=44=75=72=61=6E=64=20=C3=89=6C=6F=64=69=65",
      "TEL;CELL:0600000004", "TEL;X-Agence:0472000001",
      "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ", " SkZJRgABAQ==", "", version: "2.1")
    #expect(card.contact.names.plain == "Durand Élodie")
    #expect(card.labels(.phone) == ["mobile", "agence"])
    #expect(card.contact.unmapped == nil)
  }
}
