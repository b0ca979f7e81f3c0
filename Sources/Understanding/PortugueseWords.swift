/// Portuguese words as wishes and plots use them, by the English word that a synopsis would use.
///
/// One line an English word or phrase: the Portuguese words and phrases for it, folded as ``Words`` folds them, verbs in
/// the forms that synopses use. Where accents alone tell two words apart ("pais", "país"), the line gives both senses.
///
/// A literal, which costs the compiler nothing; as a resource that is compiled in it would be an array of bytes, and take
/// a minute.
enum PortugueseWords {
    static let lines = """
        1980s: anos 80, decada de 80
        1990s: anos 90
        abandon: abandona, abandonam, abandonando, abandonar, abandonaram, abandonaria, abandonava, abandonavam, abandone, abandonei, abandonem, abandonou
        abandoned: abandonada, abandonado
        abandoned baby: bebe abandonado
        abandoned building: predio abandonado
        abandoned child: crianca abandonada
        abandoned hospital: hospital abandonado
        abandoned house: casa abandonada
        abandoned school: escola abandonada
        abandonment: abandono
        abduct: abduz, abduza, abduzam, abduzem, abduzi, abduzia, abduziam, abduzida, abduzido, abduzindo, abduzir, abduziram, abduziu, rapta, raptada, raptado, raptam, raptando, raptar, raptaram, raptaria, raptava, raptavam, rapte, raptei, raptem, raptou
        abduction: rapto
        ability: capacidade, habilidade
        abnormal: anormais, anormal
        abort: aborta, abortada, abortado, abortam, abortando, abortar, abortaram, abortaria, abortava, abortavam, aborte, abortei, abortem, abortou
        abroad: exterior, exteriores
        absence: ausencia
        absent: ausente
        absent-minded: distraida, distraido
        absolute: absoluta, absoluto
        absorb: absorva, absorvam, absorve, absorvem, absorvendo, absorver, absorveram, absorveu, absorvi, absorvia, absorviam, absorvida, absorvido
        absurd: absurda, absurdo
        abundance: fartura
        abuse: abusa, abusada, abusado, abusam, abusando, abusar, abusaram, abusaria, abusava, abusavam, abuse, abusei, abusem, abuso, abusou
        abyss: abismo
        academic: academica, academico
        academy: academia
        accelerate: acelera, acelerada, acelerado, aceleram, acelerando, acelerar, aceleraram, aceleraria, acelerava, aceleravam, acelere, acelerou
        accept: aceita, aceitada, aceitado, aceitam, aceitando, aceitar, aceitaram, aceitaria, aceitava, aceitavam, aceite, aceitei, aceitem, aceitou
        acceptance: aceitacao, aceitacoes
        accessory: acessorio
        accident: acidente
        accidental death: morte acidental
        accidentally: acidentalmente
        accompanied: acompanhada, acompanhado
        accompany: acompanha, acompanham, acompanhando, acompanhar, acompanharam, acompanharia, acompanhava, acompanhavam, acompanhe, acompanhei, acompanhem, acompanhou
        accomplice: comparsa, cumplice
        account: relato
        accountant: contador, contadora, contadores
        accumulate: acumula, acumulada, acumulado, acumulam, acumulando, acumular, acumularam, acumularia, acumulava, acumulavam, acumule, acumulei, acumulem, acumulou
        accusation: acusacao, acusacoes
        accuse: acusa, acusada, acusado, acusam, acusando, acusar, acusaram, acusaria, acusava, acusavam, acuse, acusei, acusem, acusou
        achieve: logra, lograda, logrado, logram, logrando, lograr, lograram, lograria, lograva, logravam, logre, logrei, logrem, logrou
        achievement: realizacao, realizacoes
        acid: acido
        acquire: adquira, adquiram, adquire, adquiri, adquirida, adquirido, adquirindo, adquirir, adquiriram, adquiriu
        acquit: absolva, absolvam, absolve, absolvem, absolvendo, absolver, absolveram, absolveu, absolvi, absolvia, absolviam, absolvida, absolvido
        acrobat: acrobata
        acrobatics: acrobacia
        act: age, agem, agi, agia, agiam, agida, agido, agindo, agir, agira, agiram, agirao, agirem, agiria, agisse, agiu, aja, ajam, ato, atua, atuada, atuado, atuam, atuando, atuar, atuara, atuaram, atuaria, atuava, atuavam, atue, atuei, atuem, atuou
        act of kindness: gesto de bondade
        acting: atuacao, atuacoes
        action: acao, acoes
        action comedy: comedia de acao
        activate: ativa, ativada, ativado, ativam, ativando, ativar, ativaram, ativaria, ativava, ativavam, ative, ativei, ativem, ativou
        actor: ator
        actors: atores
        actress: atriz, atrizes
        adapt: adapta, adapta se, adaptada, adaptado, adaptam, adaptam se, adaptando, adaptar, adaptar se, adaptaram, adaptaria, adaptava, adaptavam, adapte, adaptei, adaptem, adaptou, se adapta, se adaptam, se adaptar, se adaptaram, se adaptou
        adaptation: adaptacao, adaptacoes
        add: soma, somada, somado, somam, somando, somar, somara, somaram, somaria, somava, somavam, somei, somou
        addict: vicia, viciam, viciando, viciar, viciaram, viciaria, viciava, viciavam, vicie, viciei, viciem, viciou
        addicted: viciada, viciado
        addiction: dependencia, vicio
        addictive: viciante
        adjust: ajusta, ajustada, ajustado, ajustam, ajustando, ajustar, ajustaram, ajustaria, ajustava, ajustavam, ajuste, ajustei, ajustem, ajustou
        administrator: administrador, administradora, administradores
        admirable: admiraveis, admiravel
        admiral: almirante
        admiration: admiracao, admiracoes
        admire: admira, admirada, admirado, admiram, admirando, admirar, admiraram, admiraria, admirava, admiravam, admire, admirou
        admirer: admirador, admiradora, admiradores
        admit: admita, admitam, admite, admitem, admiti, admitia, admitiam, admitida, admitido, admitindo, admitir, admitiram, admitiu
        adolescence: adolescencia
        adopt: adota, adotam, adotando, adotar, adotaram, adotaria, adotava, adotavam, adote, adotei, adotem, adotou
        adopted: adotada, adotado
        adopted brother: irmao adotivo, irmao de criacao
        adopted daughter: filha adotiva
        adopted sister: irma adotiva, irma de criacao
        adopted son: filho adotivo
        adoption: adocao, adocoes
        adoptive: adotiva, adotivo
        adoptive family: familia adotiva
        adoptive father: pai adotivo
        adoptive mother: mae adotiva
        adorable: adoraveis, adoravel
        adrenaline: adrenalina
        adult: adulta, adulto
        adult romance: romance maduro
        adultery: adulterio
        adulthood: vida adulta
        advance: adianta, adiantada, adiantado, adiantam, adiantando, adiantar, adiantaram, adiantaria, adiantava, adiantavam, adiante, adiantei, adiantem, adiantou, avanca, avancada, avancado, avancam, avancando, avancar, avancaram, avancaria, avancava, avancavam, avance, avancei, avancem, avanco, avancou
        advanced technology: tecnologia avancada
        advantage: vantagem, vantagens
        adventure: aventura
        adventurer: aventureira, aventureiro
        adventurers' guild: guilda de aventureiros
        advertising: publicidade
        advice: conselho
        advise: aconselha, aconselhada, aconselhado, aconselham, aconselhando, aconselhar, aconselharam, aconselharia, aconselhava, aconselhavam, aconselhe, aconselhei, aconselhem, aconselhou
        adviser: conselheira, conselheiro
        aerial: aerea, aereo
        aerial combat: combate aereo
        aesthetics: estetica
        affect: afeta, afetada, afetado, afetam, afetando, afetar, afetaram, afetaria, afetava, afetavam, afete, afetei, afetem, afetou
        affection: afeto, carinho
        affectionate: afetuosa, afetuoso, carinhosa, carinhoso
        affinity: afinidade
        affront: afronta
        africa: africa
        african: africana, africano
        afterlife: alem, vida apos a morte
        afternoon: tarde
        afternoon tea: cha da tarde
        again: novamente
        age: envelheca, envelhecam, envelhece, envelhecem, envelhecendo, envelhecer, envelheceram, envelheceu, envelheci, envelhecia, envelheciam, envelhecida, envelhecido, idade
        age gap: diferenca de idade
        age of pirates: era dos piratas
        agency: agencia
        agent: agente
        aggressive: agressiva, agressivo
        aggressor: agressor, agressora, agressores
        agility: agilidade
        aging: envelhecimento
        agony: agonia
        agree: concorda, concordada, concordado, concordam, concordando, concordar, concordaram, concordaria, concordava, concordavam, concorde, concordei, concordem, concordou
        agreement: acordo
        agricultural school: escola agricola
        agriculture: agricultura, agronomia
        ai: ia
        air: ar
        air battle: batalha aerea
        air force: forca aerea
        aircraft: aeronave
        aircraft carrier: porta avioes
        airhead: cabeca oca
        airplane: aviao, avioes
        airport: aeroporto
        airship: dirigiveis, dirigivel
        alarm: alarme
        alarm clock: despertador, despertadores
        album: album, albuns
        alchemist: alquimista
        alchemy: alquimia
        alcohol: alcool
        alcoholic: alcoolatra
        alcoholism: alcoolismo
        alibi: alibi
        alien: alienigena, et
        alien girl: garota alienigena
        alien invasion: invasao alienigena
        alien parasite: parasita alienigena
        alien race: raca alienigena
        alienation: alienacao, alienacoes
        align: alinha, alinhada, alinhado, alinham, alinhando, alinhar, alinharam, alinharia, alinhava, alinhavam, alinhe, alinhei, alinhem, alinhou
        alive: viva, vivo
        all-boys school: escola so de meninos, escola so para garotos
        all-girls school: escola so de meninas, escola so para garotas
        allegory: alegoria
        allergy: alergia
        alley: beco
        alliance: alianca
        alligator: jacare
        allow: permita, permitam, permite, permitem, permiti, permitia, permitiam, permitindo, permitir, permitiram, permitiu
        allowed: permitida, permitido
        ally: alia, aliada, aliado, aliam, aliando, aliar, aliara, aliaram, aliaria, aliava, aliavam, alie, aliei, aliem, aliou
        alms: esmola
        alone: sozinha, sozinho
        alphabet: alfabeto
        altar: altar, altares
        alter: altera, alterada, alterado, alteram, alterando, alterar, alteraram, alteraria, alterava, alteravam, altere, alterou
        alter ego: alter ego
        alternate world: mundo alternativo
        alternative: alternativa, alternativo
        altitude: altitude
        altruism: altruismo
        altruistic: altruista
        always: sempre
        amateur: amador, amadora, amadores
        amazing: espantosa, espantoso
        amazon rainforest: floresta amazonica
        ambassador: embaixador, embaixadora, embaixadores
        amber: ambar, ambares
        ambition: ambicao, ambicoes
        ambitious: ambiciosa, ambicioso
        ambulance: ambulancia
        ambush: embosca, emboscada, emboscado, emboscam, emboscando, emboscar, emboscaram, emboscaria, emboscava, emboscavam, emboscou, embosque, embosquei, embosquem
        amen: amem, amens
        america: america
        american: americana, americano
        american football: futebol americano
        ammunition: municao, municoes
        amnesia: amnesia
        amount: quantidade
        amphibian: anfibia, anfibio
        amputated: amputada, amputado
        amputation: amputacao, amputacoes
        amulet: amuleto
        amusement park: parque de diversoes
        analysis: analise
        analyze: analisa, analisada, analisado, analisam, analisando, analisar, analisaram, analisaria, analisava, analisavam, analisei, analisem, analisou
        anarchy: anarquia
        ancestor: ancestrais, ancestral, antepassada, antepassado
        anchor: ancora
        ancient: antiga, antigo, milenar, milenares
        ancient civilization: civilizacao antiga
        ancient demon: demonio antigo
        ancient god: deus antigo
        ancient times: tempos antigos
        ancient world: mundo antigo
        androgynous: androgina, androgino
        android: androide
        angel: anjo
        angelic: angelicais, angelical
        angelic face: carinha de anjo
        anger: raiva, zanga, zangam, zangando, zangar, zangaram, zangaria, zangava, zangavam, zangou, zangue, zanguei, zanguem
        angry: irritada, irritado, raivosa, raivoso, zangada, zangado
        anguish: angustia
        animal: animal, bicho
        animal cruelty: crueldade animal
        animal farm: fazenda de animais
        animal form: forma animal
        animal speaker: falante de animais
        animals: animais
        animation: animacao, animacoes
        animation studio: estudio de animacao
        animator: animador, animadora, animadores
        anime: anime
        anime director: diretor de anime
        anime industry: industria de anime
        anime studio: estudio de anime
        annex: anexa, anexada, anexado, anexam, anexando, anexar, anexaram, anexaria, anexava, anexavam, anexe, anexei, anexem, anexo, anexou
        annihilate: aniquila, aniquilada, aniquilado, aniquilam, aniquilando, aniquilar, aniquilaram, aniquilaria, aniquilava, aniquilavam, aniquile, aniquilei, aniquilem, aniquilou
        announce: anuncia, anunciada, anunciado, anunciam, anunciando, anunciar, anunciaram, anunciaria, anunciava, anunciavam, anuncie, anunciei, anunciem, anunciou
        announcement: anuncio
        annoy: irrita, irritam, irritando, irritar, irritaram, irritaria, irritava, irritavam, irrite, irritei, irritem, irritou
        annoying: irritante
        annual: anuais, anual
        anomaly: anomalia
        anonymous: anonima, anonimo
        anonymously: anonimamente
        anorexia: anorexia
        another world: outro mundo
        answer: responda, respondam, responde, respondem, respondendo, responder, responderam, respondeu, respondi, respondia, respondiam, respondida, respondido, resposta
        ant: formiga
        antagonist: antagonista
        antarctica: antartida
        anthem: hino
        anthology: antologia
        antichrist: anticristo
        antics: palhacada
        antidote: antidoto
        antihero: anti heroi
        antiheroine: anti heroina
        antique shop: antiquario, loja de antiguidades
        antiquity: antiguidade
        antisocial: antissociais, antissocial
        anxiety: ansiedade
        anxious: ansiosa, ansioso
        apartment: apartamento
        apartment complex: condominio
        apartment next door: apartamento vizinho
        apathetic: apatica, apatico
        apocalypse: apocalipse
        apocalyptic: apocaliptica, apocaliptico
        apologize: desculpa, desculpada, desculpado, desculpam, desculpando, desculpar, desculparam, desculparia, desculpava, desculpavam, desculpe, desculpei, desculpem, desculpou
        apostle: apostolo
        apothecary: boticaria, boticario
        app: aplicativo, app
        apparatus: aparato
        apparently: aparentemente
        apparition: aparicao, aparicoes
        appear: apareca, aparecam, aparece, aparecem, aparecendo, aparecer, apareceram, apareceu, apareci, aparecia, apareciam, aparecida, aparecido, aparenta, aparentada, aparentado, aparentam, aparentando, aparentar, aparentaram, aparentaria, aparentava, aparentavam, aparente, aparentei, aparentem, aparentou, surge, surgem, surgi, surgia, surgiam, surgida, surgido, surgindo, surgir, surgiram, surgiu, surja, surjam
        appearance: aparecimento, aparencia
        appetite: apetite
        applaud: aplauda, aplaudam, aplaude, aplaudem, aplaudi, aplaudia, aplaudiam, aplaudida, aplaudido, aplaudindo, aplaudir, aplaudiram, aplaudiu
        apple orchard: pomar de macas
        appoint: nomeada, nomeado, nomeando, nomear, nomearam, nomearia, nomeava, nomeavam, nomeei, nomeia, nomeiam, nomeie, nomeiem, nomeou
        appreciate: aprecia, apreciada, apreciado, apreciam, apreciando, apreciar, apreciaram, apreciaria, apreciava, apreciavam, aprecie, apreciei, apreciem, apreciou
        apprentice: aprendiz, aprendizes
        approach: aborda, abordada, abordado, abordam, abordando, abordar, abordaram, abordares, abordaria, abordava, abordavam, aborde, abordei, abordem, abordou, aproxima, aproximada, aproximado, aproximam, aproximando, aproximar, aproximaram, aproximaria, aproximava, aproximavam, aproxime, aproximei, aproximem, aproximou
        approval: aprovacao, aprovacoes
        april: abril
        apron: aventais, avental
        aptitude: aptidao, aptidoes
        aquarium: aquario
        aquatic: aquatica, aquatico
        arab: arabe
        arachnid: aracnideo
        arcade: fliperama
        archaeologist: arqueologa, arqueologo
        archaeology: arqueologia
        archangel: arcanjo
        archer: arqueira, arqueiro
        archery: tiro com arco
        archipelago: arquipelago
        architect: arquiteta, arquiteto
        architecture: arquitetura
        arduous: ardua, arduo
        arena: arena
        argue: discuta, discutam, discute, discutem, discuti, discutia, discutiam, discutida, discutido, discutindo, discutir, discutiram, discutiu
        argument: discussao, discussoes
        aristocracy: aristocracia
        aristocrat: aristocrata
        arm: armam, armando, armar, armara, armaram, armaria, armava, armavam, arme, armei, armem, armou, braco
        armament: armamento
        armed: armada, armado
        armed conflict: conflito armado
        armor: armadura
        armored: blindada, blindado
        army: exercito
        aroma: aroma
        around the world: ao redor do mundo, volta ao mundo
        arranged: arranjada, arranjado
        arranged marriage: casamento arranjado
        arranged meeting: encontro arranjado
        arrangement: arranjo
        arrest: prenda, prendam, prende, prendem, prendendo, prender, prenderam, prendeu, prendi, prendia, prendiam
        arrival: chegada
        arrival of aliens: chegada de alienigenas
        arrive: chega, chegado, chegam, chegando, chegar, chegaram, chegaria, chegava, chegavam, chegou, chegue, cheguei, cheguem
        arrogant: arrogante
        arrogant girl: garota arrogante
        arrow: flecha
        arsenal: arsenais, arsenal
        arson: incendio criminoso
        arsonist: incendiaria, incendiario
        art: arte
        art exhibition: exposicao de arte
        art museum: museu de arte
        art school: escola de arte
        artifact: artefato
        artificial: artificiais, artificial
        artificial consciousness: consciencia artificial
        artificial human: humano artificial
        artificial intelligence: inteligencia artificial
        artillery: artilharia
        artisan: artifice
        artist: artista, desenhista
        artistic: artistica, artistico
        ascend: ascenda, ascendam, ascende, ascendem, ascendendo, ascender, ascenderam, ascendeu, ascendi, ascendia, ascendiam, ascendida, ascendido
        ashes: cinzas
        asia: asia
        asian: asiatica, asiatico
        ask: pede, pedem, pedi, pedia, pediam, pedida, pedindo, pedir, pedira, pediram, pediu, perguntada, perguntado, perguntam, perguntando, perguntar, perguntaram, perguntaria, perguntava, perguntavam, pergunte, perguntei, perguntem, perguntou
        ask for help: pedir ajuda
        asleep: adormecida, adormecido
        aspire: almeja, almejada, almejado, almejam, almejando, almejar, almejaram, almejaria, almejava, almejavam, almeje, almejei, almejem, almejou, ambiciona, ambicionada, ambicionado, ambicionam, ambicionando, ambicionar, ambicionaram, ambicionaria, ambicionava, ambicionavam, ambicione, ambicionei, ambicionem, ambicionou, aspira, aspirada, aspirado, aspiram, aspirando, aspirar, aspiraram, aspiraria, aspirava, aspiravam, aspire, aspirou
        assassin: assassina, assassino
        assassins guild: guilda de assassinos
        assault: agredi, agredia, agrediam, agredida, agredido, agredindo, agredir, agrediram, agrediu, agressao, agressoes, agrida, agridam, agride, agridem
        assemble: monta, montada, montado, montam, montando, montar, montaram, montava, montavam, montei, montem, montou
        assembly: assembleia
        assign: atribua, atribuam, atribuem, atribui, atribuia, atribuiam, atribuida, atribuido, atribuindo, atribuir, atribuiram, atribuirem, atribuiu, designa, designada, designado, designam, designando, designar, designaram, designaria, designava, designavam, designe, designei, designem, designou
        assimilate: assimila, assimilada, assimilado, assimilam, assimilando, assimilar, assimilaram, assimilaria, assimilava, assimilavam, assimile, assimilei, assimilem, assimilou
        assist: auxilia, auxiliada, auxiliado, auxiliam, auxiliando, auxiliar, auxiliaram, auxiliaria, auxiliava, auxiliavam, auxilie, auxiliei, auxiliem, auxiliou
        assistance: assistencia
        assistant: ajudante, assistente
        associate: associa, associada, associado, associam, associando, associar, associaram, associaria, associava, associavam, associe, associei, associem, associou
        association: associacao, associacoes
        assume: assuma, assumam, assume, assumem, assumi, assumia, assumiam, assumida, assumido, assumindo, assumir, assumiram, assumiu
        asteroid: asteroide
        astrologer: astrologa, astrologo
        astrology: astrologia
        astronaut: astronauta
        astronomer: astronoma, astronomo
        astronomy: astronomia
        asylum: asilo, hospicio
        atelier: atelie
        atheist: ateia, ateu
        athlete: atleta
        atlantis: atlantida
        atmosphere: atmosfera
        atom: atomo
        atomic bomb: bomba atomica
        atone: expia, expiada, expiado, expiam, expiando, expiar, expiaram, expiaria, expiava, expiavam, expie, expiei, expiem, expiou
        atrocity: atrocidade
        attachment: apego
        attack: ataca, atacada, atacado, atacam, atacando, atacar, atacaram, atacaria, atacava, atacavam, atacou, ataque, ataquei, ataquem, atentado
        attempt: tentativa
        attend: compareca, comparecam, comparece, comparecem, comparecendo, comparecer, compareceram, compareceu, compareci, comparecia, compareciam, comparecida, comparecido, frequenta, frequentada, frequentado, frequentam, frequentando, frequentar, frequentaram, frequentaria, frequentava, frequentavam, frequente, frequentei, frequentem, frequentou
        attention: atencao, atencoes
        attic: sotao
        attitude: atitude
        attract: atraem, atrai, atraia, atraiam, atraida, atraido, atraindo, atrair, atrairam, atrairem, atraiu
        attraction: atracao, atracoes
        attractive: atraente
        auction: leilao, leiloes
        audience: plateia, publico
        audition: audicao de canto
        august: agosto
        aunt: tia
        aura: aura
        author: autor, autora, autores
        authoritarian: autoritaria, autoritario
        authoritarianism: autoritarismo
        authority: autoridade
        authorize: autoriza, autorizada, autorizado, autorizam, autorizando, autorizar, autorizaram, autorizaria, autorizava, autorizavam, autorize, autorizei, autorizem, autorizou
        autism: autismo
        autistic: autista
        autobiography: autobiografia
        autograph: autografo
        automaton: automato
        autopsy: autopsia
        autumn: outono
        avalanche: avalanche
        avatar: avatar, avatares
        avenge: vinga, vingada, vingado, vingam, vingando, vingar, vingaram, vingaria, vingava, vingavam, vingou, vingue, vinguei, vinguem
        avenue: avenida
        aversion: aversao, aversoes
        aviator: aviador, aviadora, aviadores
        avoid: evita, evitada, evitado, evitam, evitando, evitar, evitaram, evitaria, evitava, evitavam, evite, evitei, evitem, evitou
        await: aguarda, aguardada, aguardado, aguardam, aguardando, aguardar, aguardaram, aguardaria, aguardava, aguardavam, aguarde, aguardei, aguardem, aguardou
        awaken: desperta, despertada, despertado, despertam, despertando, despertaram, despertaria, despertava, despertavam, desperte, despertei, despertem, despertou
        awakening: despertar, despertares
        award: premia, premiada, premiado, premiam, premiando, premiar, premiaram, premiaria, premiava, premiavam, premie, premiei, premiem, premiou
        away: afasta, afastada, afastado, afastam, afastando, afastar, afastaram, afastaria, afastava, afastavam, afaste, afastei, afastem, afastou
        axe: machado
        baby dragon: filhote de dragao
        babysitter: baba
        bachelor: bachareis, bacharel, solteiroes
        back: costas
        back to school: volta as aulas
        backpack: mochila
        bacon: bacon
        bacteria: bacteria
        bad: ruim, ruins
        bad luck: azar, azares
        badger: texugo
        badminton: badminton
        bag: bolsa, saco
        bait: isca
        bake: assa, assada, assado, assam, assando, assar, assara, assaram, assaria, assava, assavam, asse, assei, assem, assou
        baker: padeira, padeiro
        bakery: padaria
        balance: concilia, conciliada, conciliado, conciliam, conciliando, conciliar, conciliaram, conciliaria, conciliava, conciliavam, concilie, conciliei, conciliem, conciliou, equilibrio
        balcony: varanda
        bald: careca
        ball: baile, bola
        ballad: balada
        ballerina: bailarina
        ballet: bale, ballet
        ballet shoes: sapatilha
        balloon: balao, baloes
        ballroom dance: danca de salao
        bamboo: bambu
        ban: proibicao, proibicoes
        banana: banana
        band: banda
        bandage: bandagem, bandagens, curativo
        bandit: bandida, bandido, cangaceiro
        banditry: bandidagem, bandidagens
        bangs: franja
        banish: bane, banem, bani, bania, baniam, banida, banido, banindo, banir, banira, baniram, baniu
        banishment: banimento
        bank: banco
        banker: banqueira, banqueiro
        bankruptcy: falencia
        baptize: batiza, batizada, batizado, batizam, batizando, batizar, batizaram, batizaria, batizava, batizavam, batize, batizei, batizem, batizou
        bar: bar, bares, grade
        barbarian: barbara, barbaro
        barbarism: barbarie
        barbecue: churrasco
        bard: bardo
        bark: lata, latam, lati, latia, latiam, latida, latido, latindo, latir, latira, latiram, latiu
        barn: celeiro
        baron: barao, baroes
        baroness: baronesa
        barracks: quarteis, quartel
        barren: estereis, esteril
        barricade: barricada
        barrier: barreira
        bartender: barman, bartender, bartenderes
        base: base
        baseball: beisebol
        baseball player: jogador de beisebol
        based: baseada, baseado, baseando, basear, basearam, basearia, baseava, baseavam, baseei, baseia, baseiam, baseie, baseiem, baseou
        basement: porao, poroes
        basket: cesta
        basketball: basquete
        basketball player: jogador de basquete
        basketball team: time de basquete
        bass: contrabaixo
        bassist: baixista
        bastard: bastarda, bastardo
        bastard son: filho bastardo
        bat: morcego, rebata, rebatam, rebate, rebatem, rebatendo, rebater, rebateram, rebateria, rebateu, rebati, rebatia, rebatiam, rebatida, rebatido, taco
        bath: banho
        bathe: banhada, banhado, banham, banhando, banhar, banharam, banharia, banhava, banhavam, banhe, banhei, banhem, banhou, tomar banho
        bathhouse: casa de banho
        bathroom: banheiro
        battalion: batalhao, batalhoes
        batter: rebatedor, rebatedora, rebatedores
        battery: pilha
        battle: batalha, batalhada, batalhado, batalham, batalhando, batalhar, batalharam, batalharia, batalhava, batalhavam, batalhe, batalhei, batalhem, batalhou
        battle royale: batalha real, battle royale
        battle suit: armadura de batalha
        battlefield: campo de batalha
        battleship: couracado
        be born: nasca, nascam, nasce, nascem, nascendo, nascer, nasceram, nasceu, nasci, nascia, nasciam
        be mistaken: enganar se
        beach: praia
        beach bar: bar de praia
        beach bonfire: fogueira na praia
        beach vacation: ferias na praia
        bean: feijao, feijoes
        bear: ursa, urso
        beard: barba
        beast: besta, besta fera, fera
        beastman: homem fera
        beastmen: homens fera
        beat: batida, espanca, espancada, espancado, espancam, espancando, espancar, espancaram, espancaria, espancava, espancavam, espancou, espanque, espanquei, espanquem, surra, surrada, surrado, surram, surrando, surrar, surraram, surraria, surrava, surravam, surre, surrei, surrem, surrou
        beautiful: bela, belo, bonita, bonito, linda, lindo
        beautiful girl: garota bonita
        beauty: beleza
        beauty pageant: concurso de beleza
        beauty salon: salao de beleza
        beaver: castor, castores
        become: se torna, se tornam, se tornar, se tornaram, se tornou, torna, torna se, tornada, tornam, tornam se, tornando, tornar, tornar se, tornaram, tornaria, tornava, tornavam, torne, tornei, tornem, tornou, vira, virada, virado, viram, virando, virar, virara, viraram, viraria, virava, viravam, vire, virei, virem, virou
        become strong: ficar forte
        become stronger: ficar mais forte
        become the best: ser o melhor
        bed: cama
        bee: abelha
        beer: cerveja
        beetle: besouro
        befriend: fazer amizade
        beg: implora, implorada, implorado, imploram, implorando, implorar, imploraram, imploraria, implorava, imploravam, implore, implorem, implorou, suplica, suplicada, suplicado, suplicam, suplicando, suplicar, suplicaram, suplicaria, suplicava, suplicavam, suplicou, suplique, supliquei, supliquem
        beggar: mendiga, mendigo
        begging: mendicancia
        begin: comeca, comecada, comecado, comecam, comecando, comecar, comecaram, comecaria, comecava, comecavam, comece, comecei, comecem, comecou, inicia, iniciada, iniciado, iniciam, iniciando, iniciar, iniciaram, iniciaria, iniciava, iniciavam, inicie, iniciei, iniciem, iniciou
        beginner: iniciante
        beginning: comeco, inicio
        behavior: comportamento
        behead: decapita, decapitam, decapitando, decapitar, decapitaram, decapitaria, decapitava, decapitavam, decapite, decapitei, decapitem, decapitou
        beheaded: decapitada, decapitado
        beheading: decapitacao, decapitacoes
        behind the scenes: bastidores
        beings: seres
        belief: crenca
        believe: acredita, acreditada, acreditado, acreditam, acreditando, acreditar, acreditaram, acreditaria, acreditava, acreditavam, acredite, acreditei, acreditem, acreditou, cre, creem, creia, creiam, crendo, crer, crera, creram, crerao, crerem, cresse, creu, crida, crido
        bell: sino
        belly: barriga
        belong: pertenca, pertencam, pertence, pertencem, pertencendo, pertencer, pertenceram, pertenceu, pertenci, pertencia, pertenciam, pertencida, pertencido
        belongings: pertences
        beloved: amada, amado
        belt: cinto
        benefactor: benfeitor, benfeitora, benfeitores
        bento: marmita
        berserker: berserker, berserkeres
        besiege: sitia, sitiada, sitiado, sitiam, sitiando, sitiar, sitiaram, sitiaria, sitiava, sitiavam, sitie, sitiei, sitiem, sitiou
        best: melhor, melhores
        best friend: melhor amiga, melhor amigo
        bestial: bestiais, bestial
        bestseller: best seller
        bet: aposta, apostada, apostado, apostam, apostando, apostar, apostaram, apostaria, apostava, apostavam, aposte, apostei, apostem, apostou
        betray: traem, trai, traia, traiam, traida, traido, traindo, trair, traira, trairam, trairem, traiu
        betrayal: traicao, traicoes
        better tomorrow: amanha melhor
        bewitch: enfeitica, enfeiticada, enfeiticado, enfeiticam, enfeiticando, enfeiticar, enfeiticaram, enfeiticaria, enfeiticava, enfeiticavam, enfeitice, enfeiticei, enfeiticem, enfeiticou
        bible: biblia
        bicycle: bicicleta
        big: grandao, grande, grandoes, grandona
        big bad wolf: lobo mau
        big city: cidade grande
        big family: familia grande
        biker: motoqueira, motoqueiro
        biker gang: gangue de motoqueiros
        bikini: biquini
        bilingual: bilingue
        billiards: bilhar, bilhares, sinuca
        billion: bilhao, bilhoes
        billionaire: bilionaria, bilionario
        biography: biografia
        biological: biologica, biologico
        biological weapon: arma biologica
        biologist: biologa, biologo
        biology: biologia
        biotechnology: biotecnologia
        bird: ave, passaro
        birdsong: canto dos passaros
        birth: nascimento
        birthday: aniversario
        birthday party: festa de aniversario
        birthmark: marca de nascenca
        bisexual: bissexuais, bissexual
        bishop: bispo
        bite: morda, mordam, morde, mordem, mordendo, morder, morderam, mordeu, mordi, mordia, mordiam, mordida, mordido
        bitter: amarga, amargo, amargurada, amargurado
        bitterness: amargura
        bizarre: bizarra, bizarro
        black: negra, negro, preta, preto
        black belt: faixa preta
        black cat: gato preto
        black company: empresa negra
        black dragon: dragao negro
        black hair: cabelo preto
        black hole: buraco negro
        black knight: cavaleiro negro
        black market: mercado negro
        blackboard: quadro negro
        blackmail: chantageada, chantageado, chantageando, chantagear, chantagearam, chantagearia, chantageava, chantageavam, chantageei, chantageia, chantageiam, chantageie, chantageiem, chantagem, chantagens, chantageou
        blackmailer: chantagista
        blackout: apagao, apagoes
        blacksmith: ferreira, ferreiro
        blade: lamina
        blame: culpam, culpando, culpar, culparam, culparia, culpava, culpavam, culpe, culpei, culpem, culpou
        blanket: cobertor, cobertores
        bleed: sangra, sangrada, sangrado, sangram, sangrando, sangrar, sangraram, sangraria, sangrava, sangravam, sangre, sangrem, sangrou
        bless: abencoa, abencoada, abencoado, abencoam, abencoando, abencoar, abencoaram, abencoaria, abencoava, abencoavam, abencoe, abencoei, abencoem, abencoou
        blessing: bencao
        blind: cega, cegada, cegado, cegam, cegando, cegar, cegara, cegaram, cegaria, cegava, cegavam, cego, cegou, cegue, ceguei, ceguem
        blind date: encontro as cegas
        blindness: cegueira
        blizzard: nevasca
        block: bloco, bloqueada, bloqueado, bloqueando, bloquear, bloquearam, bloquearia, bloqueava, bloqueavam, bloqueei, bloqueia, bloqueiam, bloqueie, bloqueiem, bloqueio, bloqueou
        blonde: loira, loiro
        blonde hair: cabelo loiro
        blood: sangue
        blood contract: contrato de sangue
        blood oath: juramento de sangue
        blood ties: laco de sangue
        bloodbath: banho de sangue
        bloodlust: sede de sangue
        bloodshed: derramamento de sangue, sangue derramado
        bloody: sangrenta, sangrento
        bloom: desabrocha, desabrochada, desabrochado, desabrocham, desabrochando, desabrochar, desabrocharam, desabrocharia, desabrochava, desabrochavam, desabroche, desabrochei, desabrochem, desabrochou, floresca, florescam, floresce, florescem, florescendo, florescer, floresceram, floresceu, floresci, florescia, floresciam, florescida, florescido
        blouse: blusa
        blow: golpe, sopra, soprada, soprado, sopram, soprando, soprar, sopraram, sopraria, soprava, sopravam, sopre, soprei, soprem, soprou
        blue: azuis, azul
        blue eyes: olhos azuis
        blue hair: cabelo azul
        blush: cora, corada, corado, coram, corando, corar, corara, coraram, coraria, corava, coravam, corei, corem, corou
        boar: javali
        board: prancha, tabuleiro
        board game: jogo de tabuleiro
        board games: jogos de tabuleiro
        boarding house: pensao, pensoes
        boarding school: colegio interno, internato
        boat: barco
        boatman: barqueiro
        boatswain: contramestre
        bodily: corporais, corporal
        body: corpo
        body swap: troca de corpo
        bodybuilding: musculacao, musculacoes
        bodyguard: guarda costas
        boil: ferva, fervam, ferve, fervem, fervendo, ferver, ferveram, ferveu, fervi, fervia, ferviam, fervida, fervido
        bold: ousada, ousado
        boldness: ousadia
        bomb: bomba, bombardeada, bombardeado, bombardeando, bombardear, bombardearam, bombardearia, bombardeava, bombardeavam, bombardeei, bombardeia, bombardeiam, bombardeie, bombardeiem, bombardeou
        bomb shelter: abrigo antibombas
        bombing: bombardeio
        bond: laco, vinculo
        bone: osso
        book: livro
        book club: clube de leitura
        bookstore: livraria
        boomerang: bumerangue
        boot: bota
        border: divisa, fronteira
        border between worlds: fronteira entre mundos
        bore: entedia, entediam, entediando, entediar, entediaram, entediaria, entediava, entediavam, entedie, entediei, entediem, entediou
        bored: entediada, entediado
        boredom: tedio
        boring: chata, chato, entediante, tediosa, tedioso
        born: nascida, nascido
        boss: chefao, chefe, chefoes, patrao, patroa, patroes
        boss's son: filho do chefe
        bossy: mandao, mandoes, mandona
        botany: botanica
        bother: incomoda, incomodada, incomodado, incomodam, incomodando, incomodar, incomodaram, incomodaria, incomodava, incomodavam, incomode, incomodei, incomodem, incomodou
        bottle: garrafa
        bottom: fundo
        bottom of the sea: fundo do mar
        bounty hunter: cacador de recompensas, cacadora de recompensas
        bounty hunters: cacadores de recompensas
        bouquet: buque
        bow: arco, proa
        bow and arrow: arco e flecha
        bowl: tigela
        bowling: boliche
        box: boxeada, boxeado, boxeando, boxear, boxearam, boxearia, boxeava, boxeavam, boxeei, boxeia, boxeiam, boxeie, boxeiem, boxeou, caixa
        boxer: boxeador, boxeadora, boxeadores, lutador de boxe, pugilista
        boxing: boxe, pugilismo
        boxing match: luta de boxe
        boy: garoto, menino, rapaz, rapazes
        boy genius: menino prodigio
        boyfriend: namorado
        boys love: amor entre garotos, amor entre homens, yaoi
        boys' dormitory: dormitorio masculino
        bra: sutia
        bracelet: pulseira
        braggart: fanfarroes
        braids: trancas
        brain: cerebro
        brainwashing: lavagem cerebral
        branch: filiais, filial, galho
        brass band: banda de sopro, banda marcial
        brave: brava, bravo, corajosa, corajoso, valente
        bravely: bravamente, corajosamente
        bravery: bravura, valentia
        brazil: brasil
        brazilian: brasileira, brasileiro
        breach: brecha
        bread: paes, pao
        break: intervalo, quebra, quebram, quebrando, quebrar, quebraram, quebraria, quebrava, quebravam, quebre, quebrem, quebrou
        break free: liberta se, libertam se, libertar se, se liberta, se libertam, se libertar, se libertaram, se libertou
        break into: arromba, arrombada, arrombado, arrombam, arrombando, arrombar, arrombaram, arrombaria, arrombava, arrombavam, arrombe, arrombei, arrombem, arrombou
        break out: ecloda, eclodam, eclode, eclodem, eclodi, eclodia, eclodiam, eclodida, eclodido, eclodindo, eclodir, eclodiram, eclodiu
        break up: rompa, rompam, rompe, rompem, rompendo, romper, romperam, rompeu, rompi, rompia, rompiam, rompida, rompido
        breakdance: breakdance
        breakfast: cafe da manha
        breakup: rompimento, termino
        breastfeed: amamenta, amamentada, amamentado, amamentam, amamentando, amamentar, amamentaram, amamentaria, amamentava, amamentavam, amamente, amamentei, amamentem, amamentou
        breasts: seios
        breath: folego
        breathe: respira, respirada, respirado, respiram, respirando, respirar, respiraram, respiraria, respirava, respiravam, respire, respirou
        breathing: respiracao, respiracoes
        bribe: suborna, subornada, subornado, subornam, subornando, subornar, subornaram, subornaria, subornava, subornavam, suborne, subornei, subornem, subornou
        bricklayer: pedreiro
        bridge: ponte
        brief: breve
        brigade: brigada
        brilliant: brilhante, geniais, genial
        bring: traga, tragam, trara, trarao, traz, trazem, trazendo, trazer, trazia, traziam, trazida, trazido, trouxe, trouxeram
        british royalty: realeza britanica
        broadcaster: emissora
        broken: quebrada, quebrado
        broken heart: coracao partido
        broker: corretor, corretora, corretores
        bronze: bronze
        broom: vassoura
        brothel: bordeis, bordel, prostibulo
        brother: irmao
        brother complex: complexo de irmao
        brother-in-law: cunhado
        brotherhood: fraternidade, irmandade
        brown: marrom, marrons
        brush: escova, pinceis, pincel
        brutal: brutais, brutal
        brutally: brutalmente
        brute force: forca bruta
        bubble: bolha
        bucket: balde
        buddha: buda
        buddhism: budismo
        buddhist: budista
        buddhist temple: templo budista
        build: constroem, constroi, construa, construam, construi, construia, construiam, construida, construido, construindo, construir, construiram, construirem, construiu
        builder: construtor, construtora, construtores
        building: edificio, predio
        bull: touro
        bullet: bala
        bullet train: trem bala
        bullies: valentoes
        bully: intimida, intimidada, intimidado, intimidam, intimidando, intimidar, intimidaram, intimidaria, intimidava, intimidavam, intimide, intimidei, intimidem, intimidou, valentao
        bullying: bullying
        bump into: esbarra, esbarrada, esbarrado, esbarram, esbarrando, esbarrar, esbarraram, esbarraria, esbarrava, esbarravam, esbarre, esbarrem, esbarrou
        bunny: coelhinha, coelhinho
        bunny girl: garota coelho
        burden: encargo, fardo
        burial: enterro
        buried: enterrada, enterrado
        burn: arda, ardam, arde, ardem, ardendo, arder, ardera, arderam, ardeu, ardi, ardia, ardiam, ardida, ardido, incendeia, incendeiam, incendeie, incendeiem, incendiada, incendiado, incendiando, incendiar, incendiaram, incendiava, incendiavam, incendiei, incendiou, queima, queimada, queimado, queimam, queimando, queimar, queimaram, queimaria, queimava, queimavam, queime, queimei, queimem, queimou
        burning: ardente
        burst: estoura, estourada, estourado, estouram, estourando, estourar, estouraram, estouraria, estourava, estouravam, estoure, estourem, estourou
        bury: enterra, enterram, enterrando, enterrar, enterraram, enterraria, enterrava, enterravam, enterre, enterrem, enterrou, sepulta, sepultada, sepultado, sepultam, sepultando, sepultar, sepultaram, sepultaria, sepultava, sepultavam, sepulte, sepultei, sepultem, sepultou
        bus: onibus
        bus station: rodoviaria
        bush: arbusto
        business: negocio
        business world: mundo dos negocios
        businessman: empresaria, empresario, homem de negocios
        businesswoman: mulher de negocios
        busy: movimentada, movimentado, ocupada, ocupado
        butcher: acougueira, acougueiro
        butler: mordomo
        butter: manteiga
        butterfly: borboleta
        butterfly effect: efeito borboleta
        button: botao, botoes
        buy: comprada, comprado, compram, comprando, comprar, compraram, compraria, comprava, compravam, compre, comprem, comprou
        cabbage: repolho
        cabin: cabana, camarote
        cafe: cafeteria
        cafeteria: cantina, refeitorio
        caffeine: cafeina
        cage: gaiola, jaula
        cake: bolo
        calculate: calcula, calculada, calculado, calculam, calculando, calcular, calcularam, calcularia, calculava, calculavam, calcule, calculei, calculem, calculou
        calculating: calculista
        calendar: calendario
        calf: bezerro
        call: chama, chamam, chamando, chamar, chamaram, chamaria, chamava, chamavam, chame, chamei, chamem, chamou, ligada, ligado, ligam, ligando, ligar, ligara, ligaram, ligaria, ligava, ligavam, ligou, ligue, liguei, liguem
        called: chamado
        calligraphy: caligrafia
        calm: acalma, acalmada, acalmado, acalmam, acalmando, acalmar, acalmaram, acalmaria, acalmava, acalmavam, acalme, acalmei, acalmem, acalmou, calma, calmo
        calorie: caloria
        camaraderie: camaradagem, camaradagens
        camcorder: filmadora
        camel: camelo
        camellia: camelia
        cameo: camafeu
        camera: camera
        cameraman: cinegrafista
        camp: acampa, acampada, acampado, acampam, acampando, acampar, acamparam, acamparia, acampava, acampavam, acampe, acampei, acampem, acampou
        campaign: campanha
        campfire: fogueira
        camping: acampamento
        cancer: cancer, canceres
        candidate: candidata, candidato
        candle: vela
        candy store: loja de doces
        cane: bengala
        canine: canina, canino
        cannibal: canibais, canibal
        cannibalism: canibalismo
        cannon: canhao, canhoes
        canoe: canoa
        cap: bone
        capable: capaz, capazes
        cape: capa
        capital: capitais, capital
        capsule: capsula
        captain: capita, capitaes, capitao
        captivate: cativada, cativado, cativam, cativando, cativar, cativaram, cativaria, cativava, cativavam, cative, cativei, cativem, cativou
        captivating: cativante
        captive: cativa, cativo
        captivity: cativeiro
        capture: captura, capturada, capturado, capturam, capturando, capturar, capturaram, capturaria, capturava, capturavam, capture, capturem, capturou
        car: automoveis, automovel, carro
        car accident: acidente de carro
        car racing: corrida de carros
        caravan: caravana
        card: cartao, cartoes
        card game: jogo de cartas
        cardinal: cardeais, cardeal
        care: cuidado
        career: carreira
        carefree: despreocupada, despreocupado
        carelessness: descuido
        caress: acaricia, acariciada, acariciado, acariciam, acariciando, acariciar, acariciaram, acariciaria, acariciava, acariciavam, acaricie, acariciei, acariciem, acariciou
        caretaker: zelador, zeladora, zeladores
        carnage: carnificina
        carnival: carnavais, carnaval
        carnivore: carnivora, carnivoro
        carousel: carrosseis, carrossel
        carp: carpa
        carpenter: carpinteira, carpinteiro
        carpentry: carpintaria
        carpet: tapete
        carriage: carruagem, carruagens
        carrot: cenoura
        carry: carrega, carregada, carregado, carregam, carregando, carregar, carregaram, carregaria, carregava, carregavam, carregou, carregue, carreguei, carreguem
        cart: carroca
        cartel: carteis, cartel
        cartoon: desenho animado
        casino: cassino
        cast: elenco
        caste: casta
        castle: castelo
        cat: gata, gato
        cat and mouse: gato e rato
        cat ears: orelhas de gato
        cataclysm: cataclismo
        catapult: catapulta
        catastrophe: catastrofe
        catastrophic: catastrofica, catastrofico
        catcher: apanhador, apanhadores
        caterpillar: lagarta
        catgirl: garota gato, gata humana, mulher gato
        cathedral: catedrais, catedral
        catholic: catolica, catolico
        catholic church: igreja catolica
        catholic school: escola catolica
        cauldron: caldeiroes
        cause: causa, causada, causado, causam, causando, causar, causaram, causaria, causava, causavam, cause, causei, causem, causou
        caution: cautela
        cautious: cautelosa, cauteloso
        cavalry: cavalaria
        cave: caverna, gruta
        caving: espeleologia
        ceasefire: cessar fogo
        ceiling: teto
        celebrate: celebra, celebrada, celebrado, celebram, celebrando, celebrar, celebraram, celebraria, celebrava, celebravam, celebre, celebrem, celebrou, comemora, comemorada, comemorado, comemoram, comemorando, comemorar, comemoraram, comemoraria, comemorava, comemoravam, comemore, comemorem, comemorou
        celebrity: celebridade
        celestial: celestiais, celestial
        cell: cela, celula
        cell phone: celular, celulares
        cellar: adega
        cello: violoncelo
        cemetery: cemiterio
        censor: censor, censores
        censorship: censura
        centaur: centauro
        centenary: centenaria, centenario
        center: centra, centrada, centrado, centram, centrando, centrar, centraram, centraria, centrava, centravam, centre, centrem, centro, centrou
        central: centrais, central
        century: seculo
        cerberus: cerbero
        ceremonial: cerimoniais, cerimonial
        ceremony: cerimonia
        certainty: certeza
        certificate: certificado
        chain: acorrenta, acorrentada, acorrentado, acorrentam, acorrentando, acorrentar, acorrentaram, acorrentaria, acorrentava, acorrentavam, acorrente, acorrentei, acorrentem, acorrentou, corrente
        chair: cadeira
        chalet: chale
        chalk: giz, gizes
        challenge: desafia, desafiada, desafiado, desafiam, desafiando, desafiar, desafiaram, desafiaria, desafiava, desafiavam, desafie, desafiei, desafiem, desafio, desafiou
        chameleon: camaleao, camaleoes
        champion: campea, campeao, campeoes
        championship: campeonato
        championship final: final do campeonato
        chance: acaso, chance
        chance encounter: encontro casual
        change: muda, mudada, mudado, mudam, mudanca, mudando, mudar, mudara, mudaram, mudaria, mudava, mudavam, mude, mudei, mudem, mudou
        channel: canais, canal
        chaos: caos
        chaotic: caotica, caotico
        chapel: capela
        chaplain: capelao, capeloes
        chapter: capitulo
        character: caracteres, carater, personagem, personagens
        charge: cobrada, cobrado, cobram, cobrando, cobrar, cobraram, cobraria, cobrava, cobravam, cobrei, cobrou, investida
        charisma: carisma
        charismatic: carismatica, carismatico
        charity: caridade
        charm: charme, encanto
        charming: charmosa, charmoso, encantador, encantadora, encantadores
        chase: correr atras, persegue, perseguem, persegui, perseguia, perseguiam, perseguicao, perseguicoes, perseguida, perseguido, perseguindo, perseguir, perseguiram, perseguiu, persiga, persigam
        chaste: casto
        chastity: castidade
        chastity belt: cinto de castidade
        chatterbox: tagarela
        chauffeur: chofer, choferes
        cheap: barato
        cheat: trapaceada, trapaceado, trapaceando, trapacear, trapacearam, trapacearia, trapaceava, trapaceavam, trapaceei, trapaceia, trapaceiam, trapaceie, trapaceiem, trapaceou
        cheating: trapaca
        check: confere, conferi, conferida, conferido, conferindo, conferir, conferiram, conferiu, confira, confiram
        cheer: alegra, alegrada, alegrado, alegram, alegrando, alegrar, alegraram, alegraria, alegrava, alegravam, alegrem, alegrou, torca, torcam, torce, torcem, torcendo, torcer, torceram, torceu, torci, torcia, torciam, torcido
        cheer up: anima, animam, animando, animar, animaram, animaria, animava, animavam, animei, animem, animou
        cheerful: alegre
        cheering: torcida
        cheerleader: lider de torcida
        cheerleaders: lideres de torcida
        cheese: queijo
        chef: chef
        chemical: quimico
        chemistry: quimica
        cherry: cereja
        cherry blossom: flor de cerejeira
        cherry blossoms: flores de cerejeira
        cherry tree: cerejeira
        cherub: querubim, querubins
        chess: xadrez, xadrezes
        chess player: jogador de xadrez
        chest: bau, peito
        chew: mastiga, mastigada, mastigado, mastigam, mastigando, mastigar, mastigaram, mastigaria, mastigava, mastigavam, mastigou, mastigue, mastiguei, mastiguem
        chick: pintinho
        chicken: frango, galinha
        chief: cacique
        child: crianca
        child abuse: abuso infantil
        child crying: choro da crianca
        child prodigy: crianca prodigio
        child soldier: soldado mirim
        child soldiers: criancas soldado
        childhood: infancia
        childhood dream: sonho de infancia
        childhood friend: amiga de infancia, amigo de infancia
        childhood friends: amigos de infancia
        childhood love: amor de infancia
        childhood promise: promessa de infancia
        childish: infantil, infantis
        childishness: criancice
        chill: calafrio
        chimera: quimera
        chimney: chamine
        china: china
        chinese: chines, chinesa, chineses
        chip: ficha
        chivalrous: cavalheiresca, cavalheiresco
        chocolate: chocolate
        choice: escolha
        choir: corais, coral, coro
        choose: escolham, escolhe, escolhem, escolhendo, escolher, escolheram, escolheu, escolhi, escolhia, escolhiam
        chopsticks: hashi
        choreographer: coreografa, coreografo
        choreography: coreografia
        chores: afazeres
        chosen: eleita, eleito, escolhida, escolhido
        christian: crista, cristao
        christianity: cristianismo
        christmas: natal
        christmas eve: vespera de natal
        christmas night: noite de natal
        christmas party: festa de natal
        chronic: cronico
        chronicle: cronica
        chronicler: cronista
        chronology: cronologia
        chrysanthemum: crisantemo
        chubby: gordinha, gordinho
        church: igreja
        chuunibyou: chuunibyou, sindrome da oitava serie
        cicada: cigarra
        cigar: charuto
        cigarette: cigarro
        cinderella: cinderela
        cinema: cinema
        cinematic: cinematografica, cinematografico
        circle: circulo
        circle of friends: roda de amigos
        circuit: circuito
        circumstance: circunstancia
        circus: circo
        citadel: cidadela
        citizen: cidada, cidadao
        citizenship: cidadania
        city: cidade
        civil servant: funcionario publico
        civil war: guerra civil
        civilization: civilizacao, civilizacoes
        claim: reivindica, reivindicada, reivindicado, reivindicam, reivindicando, reivindicar, reivindicaram, reivindicaria, reivindicava, reivindicavam, reivindicou, reivindique, reivindiquei, reivindiquem
        clairvoyance: clarividencia
        clan: cla
        clan head: chefe do cla
        clan leader: lider do cla
        clan war: guerra entre clas
        clarify: esclareca, esclarecam, esclarece, esclarecem, esclarecendo, esclarecer, esclareceram, esclareceu, esclareci, esclarecia, esclareciam, esclarecida, esclarecido
        clash: embate
        class: aula, classe, turma
        class representative: representante de classe
        classic: classica, classico
        classical music: musica classica
        classmate: colega de classe, colega de turma
        classroom: sala de aula
        clause: clausula
        claw: garra
        clean: limpa, limpada, limpado, limpam, limpando, limpar, limparam, limparia, limpava, limpavam, limpe, limpei, limpem, limpo, limpou
        cleaner: faxineira, faxineiro, limpador, limpadora, limpadores
        cleaning: faxina, limpeza
        clear: clara, claro
        cleats: chuteira
        clerk: escrivao, escrivoes
        clever: esperta, esperto
        client: cliente
        clientele: clientela
        cliff: penhasco, precipicio
        climate: clima
        climax: climax
        climb: escala, escalado, escalam, escalando, escalar, escalaram, escalaria, escalava, escalavam, escale, escalei, escalem, escalou, sobe, sobem, suba, subam, subi, subia, subiam, subida, subido, subindo, subir, subira, subiram, subiu
        climbing: escalada
        clinic: clinica, consultorio
        clock: relogio
        cloister: clausura
        clone: clona, clonada, clonado, clonam, clonando, clonar, clonaram, clonaria, clonava, clonavam, clone, clonei, clonem, clonou
        cloning: clonagem, clonagens
        close: fecha, fecham, fechando, fechar, fecharam, fecharia, fechava, fechavam, feche, fechei, fechem, fechou
        closed: fechada, fechado
        closet: armario
        clothes: roupa
        cloud: nuvem, nuvens
        cloudy: nublada, nublado
        clover: trevo
        clown: palhaca, palhaco
        club: clube
        club activities: atividades do clube
        club room: sala do clube
        clumsy: atrapalhada, atrapalhado, desajeitada, desajeitado, desastrada, desastrado
        coach: tecnico
        coachman: cocheiro
        coal: carvao, carvoes
        coast: costa
        coast guard: guarda costeira
        coat: casaco
        cockpit: cabine
        cockroach: barata
        cocoon: casulo
        code: codigo
        code of honor: codigo de honra
        codename: codinome
        coerce: coage, coagem, coagi, coagia, coagiam, coagida, coagido, coagindo, coagir, coagiram, coagiu, coaja, coajam
        coercion: coacao, coacoes
        coexist: coexista, coexistam, coexiste, coexistem, coexisti, coexistia, coexistiam, coexistida, coexistido, coexistindo, coexistir, coexistiram, coexistiu
        coffee: cafe
        coffin: caixao, caixoes, esquife
        coin: moeda
        coincidence: coincidencia
        cold: fria, frio, resfriado
        cold case: caso frio
        cold floor: chao frio
        cold heart: coracao frio
        cold war: guerra fria
        cold-blooded: sangue frio
        collaborate: colabora, colaborada, colaborado, colaboram, colaborando, colaborar, colaboraram, colaboraria, colaborava, colaboravam, colabore, colaborem, colaborou
        collaboration: colaboracao, colaboracoes
        collapse: colapsa, colapsada, colapsado, colapsam, colapsando, colapsar, colapsaram, colapsaria, colapsava, colapsavam, colapse, colapsei, colapsem, colapso, colapsou, desaba, desabada, desabado, desabam, desabando, desabar, desabaram, desabaria, desabava, desabavam, desabe, desabei, desabem, desabou, desmorona, desmoronada, desmoronado, desmoronam, desmoronando, desmoronar, desmoronaram, desmoronaria, desmoronava, desmoronavam, desmorone, desmoronei, desmoronem, desmoronou
        collar: coleira
        colleague: colega
        collect: coleciona, colecionada, colecionado, colecionam, colecionando, colecionar, colecionaram, colecionaria, colecionava, colecionavam, colecione, colecionei, colecionem, colecionou, coleta, coletada, coletado, coletam, coletando, coletar, coletaram, coletaria, coletava, coletavam, coletei, coletem, coletou, recolha, recolham, recolhe, recolhem, recolhendo, recolher, recolheram, recolheu, recolhi, recolhia, recolhiam, recolhida, recolhido
        collection: colecao, colecoes
        collector: colecionador, colecionadora, colecionadores, coletor, coletora, coletores
        college: faculdade
        college student: estudante universitaria, estudante universitario
        collide: colida, colidam, colide, colidem, colidi, colidia, colidiam, colidida, colidido, colidindo, colidir, colidiram, colidiu
        collusion: conluio
        colonel: coroneis, coronel
        colonization: colonizacao, colonizacoes
        colonize: coloniza, colonizada, colonizado, colonizam, colonizando, colonizar, colonizaram, colonizaria, colonizava, colonizavam, colonize, colonizei, colonizem, colonizou
        colony: colonia
        color: cor
        colorful: colorida, colorido
        colors: cores
        colossal: colossais, colossal
        colossus: colosso
        coma: coma, estado de coma
        comb: penteada, penteado, penteando, pentear, pentearam, pentearia, penteava, penteavam, penteei, penteia, penteiam, penteie, penteiem, penteou
        combat: combate
        combatant: combatente
        combustion: combustao, combustoes
        come: veio, vem, venha, venham, vieram, vierem, viesse, vindo, vinha, vinham, vir, virao
        come across: depara, depara se, deparada, deparado, deparam, deparam se, deparando, deparar, deparar se, depararam, depararia, deparava, deparavam, depare, deparou, se depara, se deparam, se deparar, se depararam, se deparou, topa, topada, topado, topam, topando, topar, topara, toparam, toparia, topava, topavam, tope, topei, topem, topou
        come back to life: volta a vida, voltar a vida
        comeback: volta por cima
        comedian: comediante
        comedic: comica, comico
        comedy: comedia
        comet: cometa
        comfort: conforta, confortada, confortado, confortam, confortando, confortar, confortaram, confortaria, confortava, confortavam, conforte, confortei, confortem, conforto, confortou, consola, consolada, consolado, consolam, consolando, consolar, consolaram, consolaria, consolava, consolavam, consolei, consolem, consolou
        comforting: reconfortante
        comic: gibi, historia em quadrinhos
        comics: quadrinhos
        coming of age: amadurecimento
        coming of spring: chegada da primavera
        command: comanda, comandada, comandado, comandam, comandando, comandar, comandaram, comandaria, comandava, comandavam, comande, comandei, comandem, comando, comandou
        commander: comandante
        commercial success: sucesso comercial
        commissioner: comissaria, comissario
        commit: cometam, comete, cometem, cometendo, cometer, cometeram, cometeu, cometi, cometia, cometiam, cometida, cometido, comprometa, comprometam, compromete, comprometem, comprometendo, comprometer, comprometeram, comprometeu, comprometi, comprometia, comprometiam
        commitment: compromisso
        committee: comissao, comissoes, comite
        common sense: bom senso, senso comum
        commoner: plebeia, plebeu
        commoners: plebe
        commotion: alvoroco
        communicate: comunica, comunica se, comunicada, comunicado, comunicam, comunicam se, comunicando, comunicar, comunicar se, comunicaram, comunicaria, comunicava, comunicavam, comunicou, comunique, comuniquei, comuniquem, se comunica, se comunicam, se comunicar, se comunicaram, se comunicou
        communication: comunicacao, comunicacoes
        communism: comunismo
        community: comunidade
        companion: companheira, companheiro
        company: companhia, empresa
        compare: compara, comparada, comparado, comparam, comparando, comparar, compararam, compararia, comparava, comparavam, compare, comparou
        compass: bussola
        compassion: compaixao, compaixoes
        compensate: compensa, compensada, compensado, compensam, compensando, compensar, compensaram, compensaria, compensava, compensavam, compense, compensei, compensem, compensou
        compete: compete, competem, competi, competia, competiam, competida, competido, competindo, competir, competiram, competiu, compita, compitam, disputada, disputado, disputam, disputando, disputar, disputaram, disputaria, disputava, disputavam, dispute, disputei, disputem, disputou
        competition: competicao, competicoes, concorrencia
        competitive: competitiva, competitivo
        competitor: competidor, competidora, competidores, concorrente
        complain: reclama, reclamada, reclamado, reclamam, reclamando, reclamar, reclamaram, reclamaria, reclamava, reclamavam, reclame, reclamei, reclamem, reclamou
        complaint: queixa
        complete: completa, completada, completado, completam, completando, completar, completaram, completaria, completava, completavam, complete, completei, completem, completo, completou
        completely: completamente
        complex: complexa, complexo
        complex plot: enredo complexo
        complicate: complica, complicam, complicando, complicar, complicaram, complicaria, complicava, complicavam, complicou, complique, compliquei, compliquem
        complicated: complicada, complicado
        complicity: cumplicidade
        compose: compoe, compoem, compondo, componha, componham, compor, compos, composta, composto, compunha, compunham, compuseram
        composer: compositor, compositora, compositores
        computer: computador, computadores
        computer virus: virus de computador
        comrade: camarada
        con artist: golpista
        concentration camp: campo de concentracao
        concert: concerto, show
        conclude: conclua, concluam, concluem, conclui, concluia, concluiam, concluida, concluido, concluindo, concluir, concluiram, concluirem, concluiu
        conclusion: conclusao, conclusoes
        concubine: concubina
        condemn: condena, condenam, condenando, condenar, condenaram, condenaria, condenava, condenavam, condene, condenei, condenem, condenou
        condemned: condenada, condenado
        condition: condicao, condicoes
        conduct: rege, regem, regendo, reger, regera, regeram, regeu, regi, regia, regiam, regida, regido, reja, rejam
        conductor: maestra, maestro, regente
        confess: confessa, confessa se, confessada, confessado, confessam, confessam se, confessando, confessar, confessar se, confessaram, confessaria, confessava, confessavam, confessei, confessou, declara se, declaram se, declarar se, se confessa, se confessam, se confessar, se confessaram, se confessou, se declara, se declaram, se declarar, se declararam, se declarou
        confession: confissao, confissoes
        confidant: confidente
        confident: confiante
        confidential: confidenciais, confidencial
        confine: confina, confinada, confinado, confinam, confinando, confinar, confinaram, confinaria, confinava, confinavam, confine, confinei, confinem, confinou
        confinement: confinamento
        confirm: confirma, confirmada, confirmado, confirmam, confirmando, confirmar, confirmaram, confirmaria, confirmava, confirmavam, confirme, confirmei, confirmem, confirmou
        conflict: conflito
        conformity: conformismo
        confront: confronta, confrontada, confrontado, confrontam, confrontando, confrontar, confrontaram, confrontaria, confrontava, confrontavam, confronte, confrontei, confrontem, confrontou, defronta, defrontada, defrontado, defrontam, defrontando, defrontar, defrontaram, defrontaria, defrontava, defrontavam, defronte, defrontei, defrontem, defrontou, peita, peitada, peitado, peitam, peitando, peitar, peitaram, peitaria, peitava, peitavam, peite, peitei, peitem, peitou
        confrontation: confronto
        confuse: confunda, confundam, confunde, confundem, confundi, confundia, confundiam, confundida, confundido, confundindo, confundir, confundiram, confundiu
        confused: confusa, confuso
        confusion: confusao, confusoes
        congress: congresso
        congressman: deputada, deputado
        conjure: conjura, conjurada, conjurado, conjuram, conjurando, conjurar, conjuraram, conjuraria, conjurava, conjuravam, conjure, conjurem, conjurou
        connect: conecta, conectada, conectado, conectam, conectando, conectar, conectaram, conectaria, conectava, conectavam, conecte, conectei, conectem, conectou
        connection: conexao, conexoes
        conquer: conquistada, conquistado, conquistam, conquistando, conquistar, conquistaram, conquistaria, conquistava, conquistavam, conquiste, conquistei, conquistem, conquistou
        conquer the world: conquistar o mundo
        conqueror: conquistador, conquistadora, conquistadores
        conquest: conquista
        consciousness: consciencia
        consent: consente, consentem, consenti, consentia, consentiam, consentida, consentido, consentindo, consentir, consentiram, consentiu, consinta, consintam
        consequence: consequencia
        consider: considera, considerada, considerado, consideram, considerando, considerar, consideraram, consideraria, considerava, consideravam, considere, considerou
        consolation: consolo
        console: console
        conspiracies: conspiracoes
        conspiracy: conspiracao
        conspirator: conspirador, conspiradora, conspiradores
        conspire: conspira, conspirada, conspirado, conspiram, conspirando, conspirar, conspiraram, conspiraria, conspirava, conspiravam, conspire, conspirou
        constantly: constantemente
        constellation: constelacao, constelacoes
        constitute: constitua, constituam, constituem, constitui, constituia, constituiam, constituida, constituido, constituindo, constituir, constituiram, constituirem, constituiu
        construction: construcao, construcoes
        consulate: consulado
        consult: consulta, consultada, consultado, consultam, consultando, consultar, consultaram, consultaria, consultava, consultavam, consulte, consultei, consultem, consultou
        consultant: consultor, consultora, consultores
        consume: consome, consomem, consuma, consumam, consumi, consumia, consumiam, consumida, consumido, consumindo, consumir, consumiram, consumiu
        consumption: consumo
        contact: contato
        contagion: contagio
        contagious: contagiosa, contagioso
        contain: contem, contendo, contenha, contenham, conter, conteve, contida, contido, continha, continham, contiveram
        contaminate: contamina, contaminada, contaminado, contaminam, contaminando, contaminar, contaminaram, contaminaria, contaminava, contaminavam, contamine, contaminei, contaminem, contaminou
        contemplate: contempla, contemplada, contemplado, contemplam, contemplando, contemplar, contemplaram, contemplaria, contemplava, contemplavam, contemple, contemplei, contemplem, contemplou
        contemporary: contemporanea, contemporaneo
        contempt: desprezo
        contest: concurso
        continent: continente
        continue: continua, continuada, continuado, continuam, continuando, continuar, continuaram, continuaria, continuava, continuavam, continue, continuei, continuem, continuou, prossegue, prosseguem, prossegui, prosseguia, prosseguiam, prosseguida, prosseguido, prosseguindo, prosseguir, prosseguiram, prosseguiu, prossiga, prossigam
        continuity: continuidade
        contract: contraem, contrai, contraia, contraiam, contraida, contraido, contraindo, contrair, contrairam, contrairem, contraiu, contrato
        contract with a demon: contrato com demonio
        contradict: contradiga, contradigam, contradisseram, contradita, contradito, contradiz, contradizem, contradizendo, contradizer, contradizia, contradiziam
        contraption: engenhoca
        contribute: contribua, contribuam, contribuem, contribui, contribuia, contribuiam, contribuida, contribuido, contribuindo, contribuir, contribuiram, contribuirem, contribuiu
        control: controla, controlada, controlado, controlam, controlando, controlar, controlaram, controlaria, controlava, controlavam, controle, controlei, controlem, controlou
        convenience store: loja de conveniencia
        convent: convento
        conversation: conversa
        convert: converta, convertam, converte, converte se, convertem, convertem se, convertendo, converter, converter se, converteram, converteu, converti, convertia, convertiam, convertida, convertido, se converte, se convertem, se converter, se converteram, se converteu
        convict: presidiaria, presidiario
        conviction: conviccao, conviccoes
        convince: convenca, convencam, convence, convencem, convencendo, convencer, convenceram, convenceu, convenci, convencia, convenciam, convencida, convencido
        cook: cozinhada, cozinhado, cozinham, cozinhando, cozinhar, cozinharam, cozinharia, cozinhava, cozinhavam, cozinhe, cozinhei, cozinheira, cozinheiro, cozinhem, cozinhou
        cookbook: livro de receitas
        cookie: biscoito
        cooking: culinaria
        cooking competition: concurso culinario
        cool: esfria, esfriada, esfriado, esfriam, esfriando, esfriar, esfriaram, esfriaria, esfriava, esfriavam, esfrie, esfriei, esfriem, esfriou
        cooperate: coopera, cooperada, cooperado, cooperam, cooperando, cooperar, cooperaram, cooperaria, cooperava, cooperavam, coopere, cooperou
        cooperation: cooperacao, cooperacoes
        cooperative: cooperativa, cooperativo
        copy: copia, copiada, copiado, copiam, copiando, copiar, copiaram, copiaria, copiava, copiavam, copie, copiei, copiem, copiou
        coral: coral marinho
        cordiality: cordialidade
        corner: canto da sala, encurrala, encurralada, encurralado, encurralam, encurralando, encurralar, encurralaram, encurralaria, encurralava, encurralavam, encurrale, encurralei, encurralem, encurralou, esquina
        coroner: legista, medico legista
        corporation: corporacao, corporacoes
        corpse: cadaver, cadaveres
        correct: corrige, corrigem, corrigi, corrigia, corrigiam, corrigida, corrigido, corrigindo, corrigir, corrigiram, corrigiu, corrija, corrijam
        correspondence: correspondencia
        corrode: corroa, corroam, corroem, corroendo, corroer, corroeram, corroeu, corroi, corroia, corroiam, corroida, corroido
        corrupt: corrompa, corrompam, corrompe, corrompem, corrompendo, corromper, corromperam, corrompeu, corrompi, corrompia, corrompiam, corrompida, corrompido, corrupta, corrupto
        corrupt cop: policial corrupto
        corrupt government: governo corrupto
        corrupt world: mundo corrompido
        corruption: corrupcao, corrupcoes
        corsair: corsario
        cosmic: cosmica, cosmico
        cosmonaut: cosmonauta
        cosmos: cosmos
        cosplay: cosplay
        cost: custo
        cost of living: custo de vida
        costume: figurino
        cough: tosse, tossem, tossi, tossia, tossiam, tossida, tossido, tossindo, tossir, tossiram, tossiu, tussa, tussam
        council room: sala do conselho
        count: conde
        countdown: contagem regressiva
        countess: condessa
        countries: paises
        country house: casa de campo
        country life: vida no campo
        countryman: conterranea, conterraneo
        countryside: interior, interiores, zona rural
        coup: golpe de estado
        couple: casais, casal, namorados
        courage: coragem, coragens
        courage to confess: coragem de confessar
        course: curso
        court: corte, corteja, cortejada, cortejado, cortejam, cortejando, cortejar, cortejaram, cortejaria, cortejava, cortejavam, corteje, cortejei, cortejem, cortejou, quadra, tribunais, tribunal
        court lady: dama da corte
        court of law: tribunal de justica
        court-martial: tribunal militar
        courtesan: cortesa
        courtyard: patio
        cousin: prima, primo
        cover: coberta, coberto, cobre, cobrem, cobri, cobria, cobriam, cobrindo, cobrir, cobriram, cobriu, cubra, cubram
        cover up: encoberta, encoberto, encobre, encobrem, encobri, encobria, encobriam, encobrindo, encobrir, encobriram, encobriu, encubra, encubram
        covet: cobicada, cobicado, cobicam, cobicando, cobicar, cobicaram, cobicaria, cobicava, cobicavam, cobice, cobicei, cobicem, cobicou
        cow: vaca
        coward: covarde
        cowardice: covardia
        cowardly: medrosa, medroso
        cowboy: cauboi, vaqueira, vaqueiro
        coworker: colega de trabalho
        cozy: aconchegante
        crab: caranguejo
        cradle: berco
        craft: artesanato, oficio
        craftsman: artesao
        craftswoman: artesa
        cram school: cursinho
        crane: grou, grua
        crazy: doida, doido, louca, louco, maluca, maluco
        create: cria, criam, criando, criar, criara, criaram, criaria, criava, criavam, crie, criei, criem, criou
        creation: criacao, criacoes
        creative: criativa, criativo
        creativity: criatividade
        creator: criador, criadora, criadores
        creature: criatura
        crew: tripulacao, tripulacoes
        crew member: tripulante
        cricket: grilo
        crime: crime
        crime boss: chefe do crime
        crime scene: cena do crime
        criminal: criminais, criminal, criminosa, criminoso
        criminal mind: mente criminosa
        criminal organization: organizacao criminosa
        criminal psychology: psicologia criminal
        crimson: carmesim, carmesins
        crisis: crise
        critic: critico
        criticize: criticada, criticado, criticam, criticando, criticar, criticaram, criticaria, criticava, criticavam, criticou, critique, critiquei, critiquem
        criticize critic: critica
        crocodile: crocodilo
        crooked: torta, torto
        cross: atravessa, atravessada, atravessado, atravessam, atravessando, atravessar, atravessaram, atravessaria, atravessava, atravessavam, atravessei, atravessou, cruz, cruza, cruzado, cruzam, cruzando, cruzar, cruzaram, cruzaria, cruzava, cruzavam, cruzei, cruzem, cruzes, cruzou
        cross paths: cruza se, cruzam se, cruzar se, se cruza, se cruzam, se cruzar, se cruzaram, se cruzou
        cross-dressing: travestida, travestido, travestismo
        crossbow: besta de caca
        crossdresser: crossdresser, travesti
        crossed fates: destinos cruzados
        crossroads: encruzilhada
        crow: corvo
        crowd: multidao, multidoes
        crown: coroa, coroada, coroado, coroam, coroando, coroar, coroaram, coroaria, coroava, coroavam, coroe, coroei, coroem, coroou
        crown prince: principe herdeiro
        crucifix: crucifixo
        cruel: crueis, cruel
        cruel fate: destino cruel
        cruel world: mundo cruel
        cruelly: cruelmente
        cruelty: crueldade
        cruise: cruzeiro
        crusade: cruzada
        crush: esmaga, esmagada, esmagado, esmagam, esmagando, esmagar, esmagaram, esmagaria, esmagava, esmagavam, esmagou, esmague, esmaguei, esmaguem, paixonite
        cry: chora, chorada, chorado, choram, chorando, chorar, choraram, choraria, chorava, choravam, chore, chorei, chorem, chorou
        crybaby: chorao, choroes, chorona
        crying: choro
        cryptogram: criptograma
        crystal: cristais, cristal
        crystal ball: bola de cristal
        cub: filhote
        cube: cubo
        culinary school: escola de culinaria
        cult: culto, seita
        cultist: cultista
        cultivate: cultiva, cultivada, cultivado, cultivam, cultivando, cultivar, cultivaram, cultivaria, cultivava, cultivavam, cultive, cultivei, cultivem, cultivou
        cultivation: cultivo
        cultivator: cultivador, cultivadora, cultivadores
        cultural: culturais, cultural
        cultural festival: festival cultural
        culture: cultura
        culture shock: choque cultural
        cunning: astucia, astuta, astuto
        cup: copa, copo, xicara
        cupid: cupido
        cure: cura
        curiosity: curiosidade
        curious: curiosa, curioso
        current: atuais, atual, correnteza
        currently: atualmente
        curry: curry
        curse: amaldicoa, amaldicoam, amaldicoando, amaldicoar, amaldicoaram, amaldicoaria, amaldicoava, amaldicoavam, amaldicoe, amaldicoei, amaldicoem, amaldicoou, maldicao, xinga, xingada, xingado, xingam, xingando, xingar, xingaram, xingaria, xingava, xingavam, xingou, xingue, xinguei, xinguem
        cursed: amaldicoada, amaldicoado
        cursed book: livro amaldicoado
        cursed doll: boneca amaldicoada
        cursed family: familia amaldicoada
        cursed prince: principe amaldicoado
        cursed princess: princesa amaldicoada
        cursed sword: espada amaldicoada
        cursed video: video amaldicoado
        curses: maldicoes
        curtain: cortina
        curve: curva
        custody: custodia
        custom: costume
        cut: corta, cortada, cortado, cortam, cortando, cortar, cortaram, cortaria, cortava, cortavam, cortei, cortem, cortou
        cute: bonitinha, bonitinho, fofa, fofinha, fofinho, fofo
        cute girls: garotas fazendo coisas fofas, garotas fofas
        cuteness: fofura
        cybernetic: cibernetica, cibernetico
        cyberpunk: cyberpunk
        cyborg: ciborgue, cyborg
        cycle: ciclo
        cyclical: ciclica, ciclico
        cycling: ciclismo
        cyclist: ciclista
        cyclops: ciclope
        cynical: cinica, cinico
        cynicism: cinismo
        dagger: adaga, punhais, punhal
        daily: diaria, diariamente
        daily life: dia a dia, vida cotidiana
        dairy farm: fazenda leiteira
        daisy: margarida
        dam: represa
        damage: dano
        damsel in distress: donzela em perigo
        dance: danca, dancada, dancado, dancam, dancando, dancar, dancaram, dancaria, dancava, dancavam, dance, dancei, dancem, dancou
        dance competition: competicao de danca
        dance floor: pista de danca
        dancer: bailarino, dancarina, dancarino
        danger: perigo
        dangerous: perigosa, perigoso
        dare: atreva, atrevam, atreve, atrevem, atrevendo, atrever, atreveram, atreveu, atrevi, atrevia, atreviam, atrevida, atrevido, ousa, ousam, ousando, ousar, ousara, ousaram, ousaria, ousava, ousavam, ouse, ousei, ousem, ousou
        dark: escura, escuro, obscura, obscuro, sombria, sombrio, tenebrosa, tenebroso
        dark ages: era das trevas
        dark atmosphere: atmosfera sombria
        dark comedy: comedia sombria
        dark convent: convento sombrio
        dark elf: elfo negro
        dark energy: energia negra
        dark fantasy: fantasia sombria
        dark humor: humor negro
        dark magic: magia negra
        dark past: passado sombrio
        dark secret: segredo obscuro
        dark world: mundo das trevas
        dark-haired: morena, moreno
        darkness: escuridao, escuridoes, trevas
        date: encontro, namora, namoram, namorando, namorar, namoraram, namoraria, namorava, namoravam, namore, namorem, namorou
        dating: namoro
        dating sim: jogo de namoro, simulador de namoro
        daughter: filha
        dawn: alvorada, amanhecer, amanheceres, aurora, madrugada
        day: dia
        daydream: sonhar acordado
        dazzling: deslumbrante
        dead: morrida, morrido, morta, morto
        dead body: corpo sem vida
        deadline: prazo
        deadly: mortifera, mortifero
        deadly duel: duelo mortal
        deadly mistake: engano mortal
        deadly plague: praga mortal
        deaf: surda, surdo
        deafen: ensurdeca, ensurdecam, ensurdece, ensurdecem, ensurdecendo, ensurdecer, ensurdeceram, ensurdeceu, ensurdeci, ensurdecia, ensurdeciam, ensurdecida, ensurdecido
        deal: lida, lidada, lidado, lidam, lidando, lidar, lidara, lidaram, lidaria, lidava, lidavam, lide, lidei, lidem, lidou
        deal with the devil: pacto com o diabo
        dealer: negociante, traficante
        dean: reitor, reitora, reitores
        dear: querida, querido
        death: falecimento, morte
        death game: jogo da morte, jogo mortal
        death penalty: pena de morte
        death row: corredor da morte
        death squad: esquadrao da morte
        death wish: desejo de morrer
        deathbed: leito de morte
        debate: debata, debatam, debate, debatem, debatendo, debater, debateram, debateria, debateu, debati, debatia, debatiam, debatida, debatido
        debt: divida
        debut: debuta, debutada, debutado, debutam, debutando, debutar, debutaram, debutaria, debutava, debutavam, debute, debutei, debutem, debutou, estreada, estreado, estreando, estrear, estrearam, estrearia, estreava, estreavam, estreei, estreia, estreiam, estreie, estreiem, estreou
        debutant: estreante
        debutante: debutante
        decade: decada
        decadence: decadencia
        decadent: decadente
        deceased: defunta, defunto, falecida, falecido
        deceased parents: pais falecidos
        deceive: engana, enganada, enganado, enganam, enganando, enganar, enganaram, enganaria, enganava, enganavam, engane, enganei, enganem, enganou
        december: dezembro
        decide: decida, decidam, decide, decidem, decidi, decidia, decidiam, decidida, decidido, decidindo, decidir, decidiram, decidiu
        decipher: decifra, decifrada, decifrado, decifram, decifrando, decifrar, decifraram, decifraria, decifrava, decifravam, decifre, decifrem, decifrou
        decision: decisao, decisoes
        decisive moment: momento decisivo
        deck: baralho, conves
        declaration: declaracao, declaracoes
        declare: declara, declarada, declarado, declaram, declarando, declarar, declararam, declararia, declarava, declaravam, declare, declarou
        decline: declinio
        decorate: decora, decorada, decorado, decoram, decorando, decorar, decoraram, decoraria, decorava, decoravam, decore, decorem, decorou, enfeita, enfeitada, enfeitado, enfeitam, enfeitando, enfeitar, enfeitaram, enfeitaria, enfeitava, enfeitavam, enfeite, enfeitei, enfeitem, enfeitou
        decoration: decoracao, decoracoes
        decrease: diminua, diminuam, diminuem, diminui, diminuia, diminuiam, diminuida, diminuido, diminuindo, diminuir, diminuiram, diminuirem, diminuiu
        decrepit: caquetica, caquetico
        dedicate: dedica, dedicam, dedicando, dedicar, dedicaram, dedicaria, dedicava, dedicavam, dedicou, dedique, dediquei, dediquem
        dedicated: dedicada, dedicado
        deduce: deduz, deduza, deduzam, deduzem, deduzi, deduzia, deduziam, deduzida, deduzido, deduzindo, deduzir, deduziram, deduziu
        deep: profunda, profundo
        deepen: aprofunda, aprofundada, aprofundado, aprofundam, aprofundando, aprofundar, aprofundaram, aprofundaria, aprofundava, aprofundavam, aprofunde, aprofundei, aprofundem, aprofundou
        deeply: profundamente
        deer: cervo, veado
        defame: difama, difamada, difamado, difamam, difamando, difamar, difamaram, difamaria, difamava, difamavam, difame, difamei, difamem, difamou
        defeat: derrota, derrotam, derrotando, derrotar, derrotaram, derrotaria, derrotava, derrotavam, derrote, derrotei, derrotem, derrotou
        defeated: derrotada, derrotado, vencida, vencido
        defend: defenda, defendam, defende, defende se, defendem, defendem se, defendendo, defender, defender se, defenderam, defendeu, defendi, defendia, defendiam, defendida, defendido, se defende, se defendem, se defender, se defenderam, se defendeu
        defender: defensor, defensora, defensores
        defense: defesa
        defenseless: indefesa, indefeso
        define: defina, definam, define, definem, defini, definia, definiam, definida, definido, definindo, definir, definiram, definiu
        deformed: deformada, deformado
        degradation: degradacao, degradacoes
        deity: divindade
        delay: atrasa, atrasada, atrasado, atrasam, atrasando, atrasar, atrasaram, atrasaria, atrasava, atrasavam, atrase, atrasei, atrasem, atraso, atrasou, demora, tarda, tardada, tardado, tardam, tardando, tardar, tardaram, tardaria, tardava, tardavam, tardei, tardem, tardou
        delicacy: delicadeza, iguaria
        delicate: delicada, delicado
        delicious: deliciosa, delicioso
        delinquency: delinquencia
        delinquent: delinquente
        delinquent gang: gangue de delinquentes
        delinquent girl: garota delinquente
        delirious: delira, delirada, delirado, deliram, delirando, delirar, deliraram, deliraria, delirava, deliravam, delire, delirou
        delirium: delirio
        deliver: entregada, entregado, entregam, entregando, entregar, entregaram, entregaria, entregava, entregavam, entregou, entregue, entreguei, entreguem
        delivery: entrega, entrega de encomendas
        delivery man: entregador, entregadora, entregadores
        delude: iluda, iludam, ilude, iludem, iludi, iludia, iludiam, iludida, iludido, iludindo, iludir, iludiram, iludiu
        demand: exige, exigem, exigencia, exigi, exigia, exigiam, exigida, exigido, exigindo, exigir, exigiram, exigiu, exija, exijam
        demanding: exigente
        demented: demente
        demi-human: semi humano
        demigod: semideus
        democracy: democracia
        democrat: democrata
        democratic: democratica, democratico
        democratic republic: republica democratica
        demon: demonia, demonio
        demon eye: olho demoniaco
        demon girl: garota demonio
        demon hunter: cacador de demonios
        demon king: rei demoniaco, rei demonio, rei dos demonios
        demon lord: lorde demonio, senhor dos demonios
        demon slayer: matador de demonios
        demon slayers: cacadores de demonios
        demon world: mundo dos demonios
        demonic: demoniaca, demoniaco
        demonstrate: demonstra, demonstrada, demonstrado, demonstram, demonstrando, demonstrar, demonstraram, demonstraria, demonstrava, demonstravam, demonstre, demonstrem, demonstrou
        dentist: cirurgiao dentista, dentista
        deny: nega, negada, negado, negam, negando, negar, negara, negaram, negaria, negava, negavam, negou, negue, neguei, neguem
        depend: dependa, dependam, depende, dependem, dependendo, depender, dependeram, dependeu, dependi, dependia, dependiam, dependida, dependido
        dependent: dependente
        deport: deporta, deportada, deportado, deportam, deportando, deportar, deportaram, deportaria, deportava, deportavam, deporte, deportei, deportem, deportou
        depose: depoe, depoem, depondo, deponha, deponham, depor, depora, depos, deposta, deposto, depunha, depunham, depuseram
        depressed: deprimida, deprimido
        depression: depressao, depressoes
        depressive: depressiva, depressivo
        deprive: priva, privam, privando, privar, privaram, privaria, privava, privavam, prive, privei, privem, privou
        depths: profundezas
        descend: desca, descam, desce, descem, descenda, descendam, descende, descendem, descendendo, descender, descenderam, descendeu, descendi, descendia, descendiam, descendida, descendido, descendo, descer, desceram, desceu, desci, descia, desciam, descida, descido
        descendant: descendente
        descent: descendencia
        describe: descreva, descrevam, descreve, descrevem, descrevendo, descrever, descreveram, descreveu, descrevi, descrevia, descreviam, descrevida, descrevido
        desecration: profanacao, profanacoes
        desert: deserta, desertada, desertado, desertam, desertando, desertar, desertaram, desertaria, desertava, desertavam, deserte, desertei, desertem, desertica, desertico, deserto, desertou
        deserted island: ilha deserta
        deserter: desertor, desertora, desertores, soldado desertor
        deserve: mereca, merecam, merece, merecem, merecendo, merecer, mereceram, mereceu, mereci, merecia, mereciam, merecida, merecido
        design: design, designio, projeta, projetada, projetado, projetam, projetando, projetar, projetaram, projetaria, projetava, projetavam, projete, projetei, projetem, projetou
        desire: desejo
        desire for revenge: desejo de vinganca
        desolate: desolada, desolado
        despair: desespero
        desperate: desesperada, desesperado
        desperately: desesperadamente
        despise: despreza, desprezam, desprezando, desprezar, desprezaram, desprezaria, desprezava, desprezavam, despreze, desprezei, desprezem, desprezou
        despised: desprezada, desprezado
        despot: despota
        dessert: sobremesa
        destabilize: desestabiliza, desestabilizada, desestabilizado, desestabilizam, desestabilizando, desestabilizar, desestabilizaram, desestabilizaria, desestabilizava, desestabilizavam, desestabilize, desestabilizei, desestabilizem, desestabilizou
        destine: destina, destinam, destinando, destinar, destinaram, destinaria, destinava, destinavam, destine, destinei, destinem, destinou
        destined: destinada, destinado, predestinada, predestinado
        destroy: destroem, destroi, destrua, destruam, destrui, destruia, destruiam, destruindo, destruir, destruiram, destruirem, destruiu
        destroyed: destruida, destruido
        destroyed world: mundo destruido
        destruction: destruicao, destruicoes
        destructive: destrutiva, destrutivo
        detail: detalhe
        detect: detecta, detectada, detectado, detectam, detectando, detectar, detectaram, detectaria, detectava, detectavam, detecte, detectei, detectem, detectou
        detective: detetive
        detective agency: agencia de detetives, escritorio de detetive
        detective duo: dupla de detetives
        detective novel: romance policial
        detector: detector, detectores
        detention: detencao, detencoes
        determination: determinacao, determinacoes
        determined: determinada, determinado
        dethrone: destrona, destronada, destronado, destronam, destronando, destronar, destronaram, destronaria, destronava, destronavam, destrone, destronei, destronem, destronou
        detonate: detona, detonada, detonado, detonam, detonando, detonar, detonaram, detonaria, detonava, detonavam, detone, detonei, detonem, detonou
        devastate: arrasa, arrasada, arrasado, arrasam, arrasando, arrasar, arrasaram, arrasaria, arrasava, arrasavam, arrase, arrasei, arrasem, arrasou, devasta, devastam, devastando, devastar, devastaram, devastaria, devastava, devastavam, devaste, devastei, devastem, devastou
        devastated: devastada, devastado
        develop: desenvolva, desenvolvam, desenvolve, desenvolvem, desenvolvendo, desenvolver, desenvolveram, desenvolveu, desenvolvi, desenvolvia, desenvolviam, desenvolvida, desenvolvido
        development: desenvolvimento
        device: aparelho, dispositivo
        devil: diabo
        devote: dedica se, dedicam se, dedicar se, se dedica, se dedicam, se dedicar, se dedicaram, se dedicou
        devotion: devocao, devocoes
        devour: devora, devorada, devorado, devoram, devorando, devorar, devoraram, devoraria, devorava, devoravam, devore, devorem, devorou
        devout: devota, devoto
        dexterity: destreza
        diabolical: diabolica, diabolico
        diagnose: diagnostica, diagnosticada, diagnosticado, diagnosticam, diagnosticando, diagnosticar, diagnosticaram, diagnosticaria, diagnosticava, diagnosticavam, diagnosticou, diagnostique, diagnostiquei, diagnostiquem
        dialect: dialeto
        dialogue: dialogo
        diamond: diamante
        diaper: fralda
        diary: diario, diario intimo
        dice: dados
        dictator: ditador, ditadora, ditadores
        dictatorship: ditadura
        die: faleca, falecam, falece, falecem, falecendo, falecer, faleceram, faleceu, faleci, falecia, faleciam, morra, morram, morre, morrem, morrendo, morrer, morreram, morreu, morri, morria, morriam
        diet: dieta
        difference: diferenca
        different: diferente
        differentiate: diferencia, diferenciada, diferenciado, diferenciam, diferenciando, diferenciar, diferenciaram, diferenciaria, diferenciava, diferenciavam, diferencie, diferenciei, diferenciem, diferenciou
        difficult: dificeis, dificil
        difficult decision: decisao dificil
        difficulty: dificuldade
        dig: cava, cavada, cavado, cavam, cavando, cavar, cavara, cavaram, cavaria, cavava, cavavam, cave, cavei, cavem, cavou, escava, escavada, escavado, escavam, escavando, escavar, escavaram, escavaria, escavava, escavavam, escave, escavei, escavem, escavou
        digital: digitais, digital
        digital world: mundo digital
        dignitary: dignitario
        dignity: dignidade
        dilemma: dilema
        diligent: diligente
        dimension: dimensao
        dimensions: dimensoes
        dinner: janta, jantada, jantado, jantam, jantando, jantar, jantaram, jantares, jantaria, jantava, jantavam, jante, jantei, jantem, jantou
        dinosaur: dinossauro
        diploma: diploma
        diplomacy: diplomacia
        diplomat: diplomata
        diplomatic: diplomatica, diplomatico
        diplomatic corps: corpo diplomatico
        direction: direcao, direcoes
        director: diretor, diretora, diretores
        dirt: sujeira
        dirty: suja, sujada, sujado, sujam, sujando, sujar, sujara, sujaram, sujaria, sujava, sujavam, suje, sujei, sujem, sujo, sujou
        disability: deficiencia
        disabled: deficiente
        disadvantage: desvantagem, desvantagens
        disagree: discorda, discordada, discordado, discordam, discordando, discordar, discordaram, discordaria, discordava, discordavam, discorde, discordei, discordem, discordou
        disappear: desapareca, desaparecam, desaparece, desaparecem, desaparecendo, desaparecer, desapareceram, desapareceu, desapareci, desaparecia, desapareciam, some, somem, suma, sumam, sumi, sumia, sumiam, sumida, sumido, sumindo, sumir, sumira, sumiram, sumiu
        disappearance: desaparecimento, sumico
        disappoint: decepciona, decepcionam, decepcionando, decepcionar, decepcionaram, decepcionaria, decepcionava, decepcionavam, decepcione, decepcionei, decepcionem, decepcionou, desaponta, desapontada, desapontado, desapontam, desapontando, desapontar, desapontaram, desapontaria, desapontava, desapontavam, desaponte, desapontei, desapontem, desapontou
        disappointed: decepcionada, decepcionado
        disappointment: decepcao, decepcoes, desilusao, desilusoes
        disapprove: desaprova, desaprovada, desaprovado, desaprovam, desaprovando, desaprovar, desaprovaram, desaprovaria, desaprovava, desaprovavam, desaprove, desaprovei, desaprovem, desaprovou
        disarm: desarma, desarmam, desarmando, desarmar, desarmaram, desarmaria, desarmava, desarmavam, desarme, desarmei, desarmem, desarmou
        disaster: desastre
        disastrous: desastrosa, desastroso
        disbeliever: descrente
        discard: descarta, descartada, descartado, descartam, descartando, descartar, descartaram, descartaria, descartava, descartavam, descarte, descartei, descartem, descartou
        disciple: discipula, discipulo
        discipline: disciplina, disciplinam, disciplinando, disciplinar, disciplinaram, disciplinaria, disciplinava, disciplinavam, discipline, disciplinei, disciplinem, disciplinou
        disciplined: disciplinada, disciplinado
        discomfort: desconforto
        discontent: descontentamento
        discord: discordia
        discover: descoberto, descobre, descobrem, descobri, descobria, descobriam, descobrindo, descobrir, descobriram, descobriu, descubra, descubram
        discovery: descoberta
        discriminate: discrimina, discriminada, discriminado, discriminam, discriminando, discriminar, discriminaram, discriminaria, discriminava, discriminavam, discrimine, discriminei, discriminem, discriminou
        discrimination: discriminacao, discriminacoes
        disembark: desembarca, desembarcada, desembarcado, desembarcam, desembarcando, desembarcar, desembarcaram, desembarcaria, desembarcava, desembarcavam, desembarcou, desembarquei, desembarquem
        disguise: disfarca, disfarca se, disfarcam, disfarcam se, disfarcando, disfarcar, disfarcar se, disfarcaram, disfarcaria, disfarcava, disfarcavam, disfarce, disfarcei, disfarcem, disfarcou, se disfarca, se disfarcam, se disfarcar, se disfarcaram, se disfarcou
        disguised: disfarcada, disfarcado
        disguised as a boy: disfarcada de garoto, disfarcada de menino
        disguised as a man: disfarcada de homem, disfarce masculino
        disgust: desgosto
        disgusting: nojenta, nojento
        dish: prato
        dishonest: desonesta, desonesto
        dishonor: desonra, desonrada, desonrado, desonram, desonrando, desonrar, desonraram, desonraria, desonrava, desonravam, desonre, desonrem, desonrou
        disillusioned: desiludida, desiludido
        dismiss: dispensa, dispensada, dispensado, dispensam, dispensando, dispensar, dispensaram, dispensaria, dispensava, dispensavam, dispense, dispensei, dispensem, dispensou
        disobedient: desobediente
        disobey: desobedeca, desobedecam, desobedece, desobedecem, desobedecendo, desobedecer, desobedeceram, desobedeceu, desobedeci, desobedecia, desobedeciam, desobedecida, desobedecido
        disorder: desordem, desordens, disturbio, transtorno
        displaced: desalojada, desalojado
        dispute: disputa
        disqualify: desclassifica, desclassificada, desclassificado, desclassificam, desclassificando, desclassificar, desclassificaram, desclassificaria, desclassificava, desclassificavam, desclassificou, desclassifique, desclassifiquei, desclassifiquem
        disrespect: desrespeita, desrespeitada, desrespeitado, desrespeitam, desrespeitando, desrespeitar, desrespeitaram, desrespeitaria, desrespeitava, desrespeitavam, desrespeite, desrespeitei, desrespeitem, desrespeitou
        dissident: dissidente
        distance: distancia
        distant: distante, longinqua, longinquo
        distant future: futuro distante
        distant kingdom: reino distante
        distant planet: planeta distante
        distinguish: distinga, distingam, distingue, distinguem, distingui, distinguia, distinguiam, distinguida, distinguido, distinguindo, distinguir, distinguiram, distinguiu
        district: distrito
        distrust: desconfianca
        disturb: perturba, perturbada, perturbado, perturbam, perturbando, perturbar, perturbaram, perturbaria, perturbava, perturbavam, perturbe, perturbei, perturbem, perturbou
        disturbing: perturbador, perturbadora, perturbadores
        dive: mergulha, mergulhada, mergulhado, mergulham, mergulhando, mergulhar, mergulharam, mergulharia, mergulhava, mergulhavam, mergulhe, mergulhei, mergulhem, mergulhou
        diver: mergulhador, mergulhadora, mergulhadores
        divided world: mundo dividido
        divider: divisor, divisores
        divination: adivinhacao, adivinhacoes
        divine: divina, divino
        divine mercy: compaixao divina
        divine protection: protecao divina
        diving: mergulho
        division: divisao, divisoes
        divorce: divorcia, divorcia se, divorciam, divorciam se, divorciando, divorciar, divorciar se, divorciaram, divorciaria, divorciava, divorciavam, divorcie, divorciei, divorciem, divorcio, divorciou, se divorcia, se divorciam, se divorciar, se divorciaram, se divorciou
        divorced: divorciada, divorciado
        dna: dna
        docile: doceis, docil
        docility: docilidade
        doctor: doutor, doutora, doutores, medica, medico
        doctrine: doutrina
        documentary: documentario
        dog: cachorra, cachorro, cadela, cao
        dogs: caes
        dojo: dojo
        doll: boneca, boneco
        dollhouse: casa de bonecas
        dolphin: golfinho
        domain: dominio
        domestic: domestico
        domestic violence: violencia domestica
        dominate: domina, dominada, dominado, dominam, dominando, dominar, dominaram, dominaria, dominava, dominavam, domine, dominei, dominem, dominou
        domineering: dominador, dominadora, dominadores
        donate: doa, doada, doado, doam, doando, doar, doara, doaram, doarao, doarem, doaria, doasse, doava, doavam, doe, doei, doou
        donation: doacao, doacoes
        donkey: burro
        donor: doador, doadores
        door: porta
        doorman: porteiro
        dormitory: alojamento, dormitorio
        double: dobro, duplo
        double identity: dupla identidade
        double life: vida dupla
        doubt: duvida, duvidada, duvidado, duvidam, duvidando, duvidar, duvidaram, duvidaria, duvidava, duvidavam, duvide, duvidei, duvidem, duvidou
        dove: pomba
        downfall: derrocada
        downtown: centro da cidade
        dozen: duzia
        drag: arrasta, arrastada, arrastado, arrastam, arrastando, arrastar, arrastaram, arrastaria, arrastava, arrastavam, arraste, arrastei, arrastem, arrastou
        dragon: dragao, dragoa
        dragon claw: garra de dragao
        dragon egg: ovo de dragao
        dragon god: deus dragao
        dragon hunter: cacador de dragoes
        dragon knight: cavaleiro dragao
        dragon rider: cavaleiro de dragao
        dragon slayer: matador de dragoes
        dragonfly: libelula
        dragons: dragoes
        drama: drama
        drama club: clube de teatro
        dramatic: dramatica, dramatico
        draw: desenha, desenhada, desenhado, desenham, desenhando, desenhar, desenharam, desenharia, desenhava, desenhavam, desenhe, desenhei, desenhem, desenhou, saca, sacada, sacado, sacam, sacando, sacar, sacara, sacaram, sacaria, sacava, sacavam, sacou, saquei, saquem
        drawing: desenho
        dread: pavor, pavores
        dreadful: pavorosa, pavoroso
        dream: sonha, sonhada, sonhado, sonham, sonhando, sonhar, sonharam, sonharia, sonhava, sonhavam, sonhe, sonhei, sonhem, sonho, sonhou
        dream house: casa dos sonhos
        dream of becoming an idol: sonho de ser idol
        dream world: mundo dos sonhos
        dreamer: sonhador, sonhadora, sonhadores
        dreamlike: onirica, onirico
        dress: vestida, vestido
        dressed as a man: vestida de homem
        dressed as a woman: vestido de mulher
        drift apart: afasta se, afastam se, afastar se, se afasta, se afastam, se afastar, se afastaram, se afastou
        drink: beba, bebam, bebem, bebendo, beber, bebera, beberam, bebeu, bebi, bebia, bebiam, bebida, bebido, drinque
        drink baby: bebe
        drinking: bebedeira
        drive: dirige, dirigem, dirigi, dirigia, dirigiam, dirigida, dirigido, dirigindo, dirigir, dirigiram, dirigiu, dirija, dirijam, gana, impulsiona, impulsionada, impulsionado, impulsionam, impulsionando, impulsionar, impulsionaram, impulsionaria, impulsionava, impulsionavam, impulsione, impulsionei, impulsionem, impulsionou
        driver: motorista
        drone: drone
        drop: gota
        drought: seca
        drown: afoga, afogada, afogado, afogam, afogando, afogar, afogaram, afogaria, afogava, afogavam, afogou, afogue, afoguei, afoguem
        drug: droga, drogada, drogado, drogam, drogando, drogar, drogaram, drogaria, drogava, drogavam, drogou, drogue, droguei, droguem
        druid: druida
        drum: tambor
        drummer: baterista
        drums: bateria, tambores
        drunk: bebada, bebado, embriaga, embriagada, embriagado, embriagam, embriagando, embriagar, embriagaram, embriagaria, embriagava, embriagavam, embriagou, embriague, embriaguei, embriaguem
        dry: secada, secado, secam, secando, secar, secara, secaram, secaria, secava, secavam, seco, secou, seque, sequei, sequem
        dubious: duvidosa, duvidoso
        duchess: duquesa
        duck: pato
        duel: duela, duelada, duelado, duelam, duelando, duelar, duelaram, duelaria, duelava, duelavam, duele, duelei, duelem, duelo, duelou
        duelist: duelista
        duke: duque
        dump: lixao, lixoes
        dungeon: calabouco, masmorra
        duo: dupla
        duplicate: duplica, duplicada, duplicado, duplicam, duplicando, duplicar, duplicaram, duplicaria, duplicava, duplicavam, duplicou, duplique, dupliquei, dupliquem
        duplicity: duplicidade
        duration: duracao, duracoes
        dusk: anoitecer, anoiteceres
        dust: poeira
        duty: dever, deveres
        dwarf: ana, anao
        dwarf blacksmith: ferreiro anao
        dwarf warrior: anao guerreiro
        dwarves: anoes
        dynamite: dinamite
        dynasty: dinastia
        dysfunctional family: familia disfuncional
        dystopia: distopia
        dystopian: distopica, distopico
        eagle: aguia
        ear: orelha, ouvido
        earring: brinco
        earth: terra
        earthquake: terremoto
        easily: facilmente
        east: leste, oriente
        easter: pascoa
        easy: faceis, facil
        eat: comam, come, comem, comendo, comer, comera, comeram, comeu, comi, comia, comiam, comido
        eccentric: excentrica, excentrico
        ecchi: ecchi
        echo: eco, ecoa, ecoada, ecoado, ecoam, ecoando, ecoar, ecoara, ecoaram, ecoaria, ecoava, ecoavam, ecoe, ecoei, ecoem, ecoou
        echo of the past: eco do passado
        eclipse: eclipse
        ecology: ecologia
        economic: economica, economico
        economic crisis: crise economica
        economy: economia
        ecosystem: ecossistema
        edge: borda
        edit: edita, editada, editado, editam, editando, editar, editaram, editaria, editava, editavam, edite, editei, editem, editou
        edition: edicao, edicoes
        editor: editor, editores
        edo: edo
        edo period: era edo, periodo edo
        educate: educa, educam, educando, educar, educaram, educaria, educava, educavam, educou, eduque, eduquei, eduquem
        education: educacao, educacoes
        educational: educacionais, educacional, educativa, educativo
        eel: enguia
        effect: efeito
        effort: esforco
        egg: ovo
        ego: ego
        egocentric: egocentrica, egocentrico
        egypt: egito
        egyptian: egipcia, egipcio
        eight: oito
        eighteen: dezoito
        eighth: oitava, oitavo
        eighth grade: oitava serie
        eighty: oitenta
        elapse: decorra, decorram, decorre, decorrem, decorrendo, decorrer, decorreram, decorreu, decorri, decorria, decorriam, decorrida, decorrido
        elder: ancia, anciao
        elder dragon: dragao anciao
        elderly: idosa, idoso
        elderly couple: casal de idosos
        eldest: primogenita, primogenito
        eldest daughter: filha mais velha
        eldest son: filho mais velho
        elect: elege, elegem, elegendo, eleger, elegeram, elegeu, elegi, elegia, elegiam, eleja, elejam
        election: eleicao
        elections: eleicoes
        electric: eletrica, eletrico
        electrician: eletricista
        electricity: eletricidade
        electronic: eletronica, eletronico
        electronic brain: cerebro eletronico
        elegance: elegancia
        elegant: elegante
        element: elemento
        elementary school: ensino fundamental, escola primaria
        elephant: elefante
        elevator: elevador, elevadores
        eleven: onze
        elf: elfa, elfo
        eliminate: elimina, eliminada, eliminado, eliminam, eliminando, eliminar, eliminaram, eliminaria, eliminava, eliminavam, elimine, eliminei, eliminem, eliminou
        elite: elite, elite social
        elite platoon: pelotao de elite
        elite school: escola de elite
        elite unit: tropa de elite
        elixir: elixir, elixires
        email: e mail
        emancipate: emancipa, emancipada, emancipado, emancipam, emancipando, emancipar, emanciparam, emanciparia, emancipava, emancipavam, emancipe, emancipei, emancipem, emancipou
        embark: embarca, embarcada, embarcado, embarcam, embarcando, embarcar, embarcaram, embarcaria, embarcava, embarcavam, embarcou, embarque, embarquei, embarquem
        embarrass: envergonha, envergonham, envergonhando, envergonhar, envergonharam, envergonharia, envergonhava, envergonhavam, envergonhe, envergonhei, envergonhem, envergonhou
        embarrassed: envergonhada, envergonhado
        embassy: embaixada
        ember: brasa
        embrace: abraca se, abracam se, abracar se, se abraca, se abracam, se abracar, se abracaram, se abracou
        embroider: bordada, bordam, bordando, bordar, bordaram, bordaria, bordava, bordavam, borde, bordem, bordou
        embroidery: bordado
        embryo: embriao, embrioes
        emerald: esmeralda
        emerge: emerge, emergem, emergi, emergia, emergiam, emergida, emergido, emergindo, emergir, emergiram, emergiu, emerja, emerjam
        emissary: emissaria, emissario
        emit: emita, emitam, emite, emitem, emiti, emitia, emitiam, emitida, emitido, emitindo, emitir, emitiram, emitiu
        emotion: emocao, emocoes
        emotional: emocionais, emocional
        emotional baggage: bagagem emocional
        emotional comfort: conforto emocional
        emotional pain: dor emocional
        emotional wounds: feridas emocionais
        emotionally: emocionalmente
        empathy: empatia
        emperor: imperador, imperadores
        emphasize: enfatiza, enfatizada, enfatizado, enfatizam, enfatizando, enfatizar, enfatizaram, enfatizaria, enfatizava, enfatizavam, enfatize, enfatizei, enfatizem, enfatizou
        empire: imperio
        employ: emprega, empregam, empregando, empregar, empregaram, empregaria, empregava, empregavam, empregou, empregue, empreguei, empreguem
        employee: empregado, funcionaria, funcionario
        empress: imperatriz, imperatrizes
        empress dowager: imperatriz viuva
        empty: esvazia, esvaziada, esvaziado, esvaziam, esvaziando, esvaziar, esvaziaram, esvaziaria, esvaziava, esvaziavam, esvazie, esvaziei, esvaziem, esvaziou, vazia, vazio
        enchant: encanta, encantada, encantado, encantam, encantando, encantar, encantaram, encantaria, encantava, encantavam, encante, encantei, encantem, encantou
        enchanted forest: floresta encantada
        enchantment: encantamento
        encourage: encoraja, encorajada, encorajado, encorajam, encorajando, encorajar, encorajaram, encorajaria, encorajava, encorajavam, encoraje, encorajei, encorajem, encorajou, incentiva, incentivada, incentivado, incentivam, incentivando, incentivar, incentivaram, incentivaria, incentivava, incentivavam, incentive, incentivei, incentivem, incentivou
        encryption: criptografia
        end: acaba, acabada, acabado, acabam, acabando, acabar, acabaram, acabaria, acabava, acabavam, acabe, acabei, acabem, acabou, encerra, encerrada, encerrado, encerram, encerrando, encerrar, encerraram, encerraria, encerrava, encerravam, encerre, encerrem, encerrou, fim, fins, termina, terminada, terminado, terminam, terminando, terminar, terminaram, terminaria, terminava, terminavam, termine, terminei, terminem, terminou
        end of days: fim dos tempos
        end of humanity: fim da humanidade
        end of the world: fim do mundo
        end of war: fim da guerra
        end of year: fim de ano
        endless war: guerra interminavel, guerra sem fim
        endure: aguenta, aguentada, aguentado, aguentam, aguentando, aguentar, aguentaram, aguentaria, aguentava, aguentavam, aguente, aguentei, aguentem, aguentou, suporta, suportada, suportado, suportam, suportando, suportar, suportaram, suportaria, suportava, suportavam, suporte, suportei, suportem, suportou
        enemy: inimiga, inimigo
        energetic: energetica, energetico, energica, energico
        energy: energia
        energy source: fonte de energia
        engage: engaja, engajada, engajado, engajam, engajando, engajar, engajaram, engajaria, engajava, engajavam, engaje, engajei, engajem, engajou
        engaged: comprometida, comprometido, noivada, noivam, noivando, noivar, noivaram, noivaria, noivava, noivavam, noive, noivei, noivem, noivou
        engagement: noivado
        engaging: envolvente
        engine: motor, motores
        engineer: engenheira, engenheiro
        engineering: engenharia
        england: inglaterra
        english: ingles, inglesa, ingleses
        enigma: enigma
        enigmatic: enigmatica, enigmatico
        enjoy: aproveita, aproveitada, aproveitado, aproveitam, aproveitando, aproveitar, aproveitaram, aproveitaria, aproveitava, aproveitavam, aproveite, aproveitei, aproveitem, aproveitou, curtam, curte, curtem, curti, curtia, curtiam, curtida, curtido, curtindo, curtir, curtiram, curtiu, desfruta, desfrutada, desfrutado, desfrutam, desfrutando, desfrutar, desfrutaram, desfrutaria, desfrutava, desfrutavam, desfrute, desfrutei, desfrutem, desfrutou
        enlightenment: iluminacao, iluminacoes
        enlist: alista, alista se, alistada, alistado, alistam, alistam se, alistando, alistar, alistar se, alistaram, alistaria, alistava, alistavam, aliste, alistei, alistem, alistou, se alista, se alistam, se alistar, se alistaram, se alistou
        enlistment: alistamento
        enmity: inimizade
        enough: suficiente
        enrage: enfureca, enfurecam, enfurece, enfurecem, enfurecendo, enfurecer, enfureceram, enfureceu, enfureci, enfurecia, enfureciam, enfurecida, enfurecido
        enrich: enriqueca, enriquecam, enriquece, enriquecem, enriquecendo, enriquecer, enriqueceram, enriqueceu, enriqueci, enriquecia, enriqueciam, enriquecida, enriquecido
        enroll: inscreva, inscrevam, inscreve, inscreve se, inscrevem, inscrevem se, inscrevendo, inscrever, inscrever se, inscreveram, inscreveu, inscrevi, inscrevia, inscreviam, inscrita, inscrito, matricula se, matriculada, matriculado, matriculam, matriculam se, matriculando, matricular, matricular se, matricularam, matricularia, matriculava, matriculavam, matricule, matriculei, matriculem, matriculou, se inscreve, se inscrevem, se inscrever, se inscreveram, se inscreveu, se matricula, se matriculam, se matricular, se matricularam, se matriculou
        enroll enrollment: matricula
        enrollment: inscricao, inscricoes
        enslave: escraviza, escravizada, escravizado, escravizam, escravizando, escravizar, escravizaram, escravizaria, escravizava, escravizavam, escravize, escravizei, escravizem, escravizou
        ensure: assegura, assegurada, assegurado, asseguram, assegurando, assegurar, asseguraram, asseguraria, assegurava, asseguravam, assegure, assegurem, assegurou
        enter: entra, entrado, entram, entrando, entrar, entraram, entraria, entrava, entravam, entrei, entrem, entrou, ingressa, ingressada, ingressado, ingressam, ingressando, ingressar, ingressaram, ingressaria, ingressava, ingressavam, ingressei, ingressou
        entertain: entretem, entretendo, entretenha, entretenham, entreter, entreteve, entretida, entretido, entretinha, entretinham, entretiveram
        entertainment: entretenimento
        entertainment industry: industria do entretenimento
        enthusiasm: entusiasmo
        entity: entidade
        entrance: entrada
        entrance exam: exame de admissao, vestibular, vestibulares
        entrepreneur: empreendedor, empreendedora, empreendedores
        entrust: encarrega, encarregam, encarregando, encarregar, encarregaram, encarregaria, encarregava, encarregavam, encarregou, encarregue, encarreguei, encarreguem
        entrusted: encarregada, encarregado
        envelope: envelope
        enviable: invejaveis, invejavel
        envious: invejosa, invejoso
        environment: ambiente, meio ambiente
        envoy: enviada, enviado
        envy: inveja, invejada, invejado, invejam, invejando, invejar, invejaram, invejaria, invejava, invejavam, inveje, invejei, invejem, invejou
        ephemeral: efemera, efemero
        epic: epica, epico, epopeia
        epic adventure: aventura epica
        epic battle: batalha epica
        epic journey: jornada epica
        epidemic: epidemia
        epilogue: epilogo
        episode: episodio
        equal: iguais, igual
        equality: igualdade
        equip: equipa, equipada, equipado, equipam, equipando, equipar, equiparam, equiparia, equipava, equipavam, equipei, equipem, equipou
        equipment: equipamento
        equity: equidade
        era: epoca
        eradicate: erradica, erradicada, erradicado, erradicam, erradicando, erradicar, erradicaram, erradicaria, erradicava, erradicavam, erradicou, erradique, erradiquei, erradiquem
        erase: apaga, apagada, apagado, apagam, apagando, apagar, apagaram, apagaria, apagava, apagavam, apagou, apague, apaguei, apaguem
        erased memories: memorias apagadas
        erode: eroda, erodam, erode, erodem, erodi, erodia, erodiam, erodida, erodido, erodindo, erodir, erodiram, erodiu
        erotic: erotica, erotico
        eroticism: erotismo
        erupt: irrompa, irrompam, irrompe, irrompem, irrompendo, irromper, irromperam, irrompeu, irrompi, irrompia, irrompiam, irrompida, irrompido
        eruption: erupcao, erupcoes
        escape: escapa, escapada, escapado, escapam, escapando, escapar, escaparam, escaparia, escapava, escapavam, escape, escapei, escapem, escapou, foge, fogem, fuga, fugi, fugia, fugiam, fugida, fugido, fugindo, fugir, fugira, fugiram, fugiu, fuja, fujam
        escape room: escape room
        escort: acompanhante, escolta, escoltada, escoltado, escoltam, escoltando, escoltar, escoltaram, escoltaria, escoltava, escoltavam, escolte, escoltei, escoltem, escoltou
        especially: especialmente
        esperanto: esperanto
        espionage: espionagem, espionagens
        essence: essencia
        essence of life: essencia da vida
        essential: essenciais, essencial
        establish: estabeleca, estabelecam, estabelece, estabelecem, estabelecendo, estabelecer, estabeleceram, estabeleceu, estabeleci, estabelecia, estabeleciam, estabelecida, estabelecido
        eternal: eterna, eterno
        eternal darkness: escuridao eterna
        eternal happiness: felicidade eterna
        eternal life: vida eterna
        eternal love: eterno amor
        eternal youth: eterna juventude, juventude eterna
        eternally: eternamente
        eternity: eternidade
        ethics: etica
        ethnicity: etnia
        eucalyptus: eucalipto
        euphoria: euforia
        europe: europa
        european: europeia, europeu
        evacuate: evacua, evacuada, evacuado, evacuam, evacuando, evacuar, evacuaram, evacuaria, evacuava, evacuavam, evacue, evacuei, evacuem, evacuou
        evaluate: avalia, avaliada, avaliado, avaliam, avaliando, avaliar, avaliaram, avaliaria, avaliava, avaliavam, avalie, avaliei, avaliem, avaliou
        event: acontecimento, evento
        eventual: eventuais, eventual
        everyday life: cotidiana, cotidiano
        evict: despeja, despejada, despejado, despejam, despejando, despejar, despejaram, despejaria, despejava, despejavam, despeje, despejei, despejem, despejou
        evil: ma, mal, maldade, maligna, maligno, malvada, malvado, mau
        evil corporation: corporacao maligna
        evil emperor: imperador maligno
        evil empire: imperio maligno
        evil eye: olho maligno
        evil force: forca do mal
        evil god: deus maligno
        evil king: rei maligno
        evil organization: organizacao maligna
        evil plan: plano maligno
        evil queen: rainha do mal, rainha ma
        evil spirit: espirito maligno
        evil witch: bruxa malvada
        evildoer: malfeitor, malfeitora, malfeitores
        evolution: evolucao, evolucoes
        evolve: evolua, evoluam, evoluem, evolui, evoluia, evoluiam, evoluida, evoluido, evoluindo, evoluir, evoluiram, evoluirem, evoluiu
        ex-boyfriend: ex namorado
        ex-convict: ex presidiario
        ex-girlfriend: ex namorada
        ex-husband: ex marido
        ex-wife: ex esposa, ex mulher
        exaggeration: exagero
        exam: exame
        examine: examina, examinada, examinado, examinam, examinando, examinar, examinaram, examinaria, examinava, examinavam, examine, examinei, examinem, examinou
        example: exemplo
        excavation: escavacao, escavacoes
        exceed: exceda, excedam, excede, excedem, excedendo, exceder, excederam, excedeu, excedi, excedia, excediam, excedida, excedido
        excellent: excelente
        exchange: intercambio, troca, trocada, trocado, trocam, trocando, trocar, trocaram, trocaria, trocava, trocavam, trocou, troque, troquei, troquem
        exchange student: estudante de intercambio, intercambista
        excite: empolga, empolgada, empolgado, empolgam, empolgando, empolgar, empolgaram, empolgaria, empolgava, empolgavam, empolgou, empolgue, empolguei, empolguem, excita, excitada, excitado, excitam, excitando, excitar, excitaram, excitaria, excitava, excitavam, excite, excitei, excitem, excitou
        excitement: empolgacao, empolgacoes
        exciting: emocionante
        exclude: exclua, excluam, excluem, exclui, excluia, excluiam, excluida, excluido, excluindo, excluir, excluiram, excluirem, excluiu
        exclusion: exclusao, exclusoes
        excursion: excursao, excursoes
        execute: executa, executada, executado, executam, executando, executar, executaram, executaria, executava, executavam, execute, executei, executem, executou
        execution: execucao, execucoes
        executioner: carrasco
        executive: executiva, executivo
        executor: executor, executora, executores
        exemplary: exemplar, exemplares
        exercise: exercicio, exercita, exercitada, exercitado, exercitam, exercitando, exercitar, exercitaram, exercitaria, exercitava, exercitavam, exercite, exercitei, exercitem, exercitou
        exhaust: esgota, esgotada, esgotado, esgotam, esgotando, esgotar, esgotaram, esgotaria, esgotava, esgotavam, esgote, esgotei, esgotem, esgotou
        exhausted: exausta, exausto
        exhaustion: exaustao, exaustoes
        exhibition: exposicao, exposicoes
        exile: exila, exilam, exilando, exilar, exilaram, exilaria, exilava, exilavam, exile, exilei, exilem, exilio, exilou
        exiled: exilada, exilado
        exiles: exilados
        exist: exista, existam, existe, existem, existi, existia, existiam, existida, existido, existindo, existir, existiram, existiu
        existence: existencia
        existential: existenciais, existencial
        existential crisis: crise existencial
        existential emptiness: vazio existencial
        exit: saida
        exorcise: exorciza, exorcizada, exorcizado, exorcizam, exorcizando, exorcizar, exorcizaram, exorcizaria, exorcizava, exorcizavam, exorcize, exorcizei, exorcizem, exorcizou
        exorcism: exorcismo
        exorcist: exorcista
        exoskeleton: exoesqueleto
        expand: amplia, ampliada, ampliado, ampliam, ampliando, ampliar, ampliaram, ampliaria, ampliava, ampliavam, amplie, ampliei, ampliem, ampliou, expanda, expandam, expande, expandem, expandi, expandia, expandiam, expandida, expandido, expandindo, expandir, expandiram, expandiu
        expectation: expectativa
        expedition: expedicao, expedicoes
        expel: expulsa, expulsada, expulsado, expulsam, expulsando, expulsar, expulsaram, expulsaria, expulsava, expulsavam, expulse, expulsei, expulsem, expulso, expulsou
        expense: gasto
        expensive: caro
        experience: experiencia, experimenta, experimentada, experimentado, experimentam, experimentando, experimentar, experimentaram, experimentaria, experimentava, experimentavam, experimente, experimentei, experimentem, experimentou, vivencia, vivenciada, vivenciado, vivenciam, vivenciando, vivenciar, vivenciaram, vivenciaria, vivenciava, vivenciavam, vivencie, vivenciei, vivenciem, vivenciou
        experiment: experimento
        experimental: experimentais, experimental
        expert: perita, perito
        explain: explica, explicada, explicado, explicam, explicando, explicar, explicaram, explicaria, explicava, explicavam, explicou, explique, expliquei, expliquem
        explode: exploda, explodam, explode, explodem, explodi, explodia, explodiam, explodida, explodido, explodindo, explodir, explodiram, explodiu
        exploration: exploracao, exploracoes
        explore: desbrava, desbravada, desbravado, desbravam, desbravando, desbravar, desbravaram, desbravaria, desbravava, desbravavam, desbrave, desbravei, desbravem, desbravou, explora, explorada, explorado, exploram, explorando, explorar, exploraram, exploraria, explorava, exploravam, explore, explorem, explorou
        explore dungeons: explorar masmorras
        explorer: desbravador, desbravadora, desbravadores, explorador, exploradora
        explorers: exploradores
        explosion: explosao, explosoes
        explosive: explosiva, explosivo
        expose: expoe, expoem, expondo, exponha, exponham, expor, expora, expos, expunha, expunham, expuseram
        exposed: exposta, exposto
        expressionless: inexpressiva, inexpressivo
        expulsion: expulsao, expulsoes
        extend: estenda, estendam, estende, estendem, estendendo, estender, estenderam, estendeu, estendi, estendia, estendiam, estendida, estendido
        exterminate: extermina, exterminada, exterminado, exterminam, exterminando, exterminar, exterminaram, exterminaria, exterminava, exterminavam, extermine, exterminei, exterminem, exterminou
        extermination: exterminio
        external: externa, externo
        extinction: extincao, extincoes
        extinguish: extinga, extingam, extingue, extinguem, extingui, extinguia, extinguiam, extinguida, extinguido, extinguindo, extinguir, extinguiram, extinguiu, extinta, extinto
        extortion: extorsao, extorsoes
        extortionist: extorsionaria, extorsionario
        extra: figurante
        extract: extraem, extrai, extraia, extraiam, extraida, extraido, extraindo, extrair, extrairam, extrairem, extraiu
        extraordinary: extraordinaria, extraordinario
        extraterrestrial: extraterrestre
        extravagant: extravagante
        extreme: extrema, extremo
        extreme climate: clima extremo
        extreme sport: esporte radical
        extreme violence: violencia extrema
        extremely: extremamente
        extremist: extremista
        eye: olho
        fable: fabula
        fabric: tecido
        facade: fachada
        face: encara, encarada, encarado, encaram, encarando, encarar, encararam, encararia, encarava, encaravam, encare, encarou, enfrenta, enfrenta se, enfrentada, enfrentado, enfrentam, enfrentam se, enfrentando, enfrentar, enfrentar se, enfrentaram, enfrentaria, enfrentava, enfrentavam, enfrente, enfrentei, enfrentem, enfrentou, face, rosto, se enfrenta, se enfrentam, se enfrentar, se enfrentaram, se enfrentou
        facilities: instalacoes
        facility: instalacao
        faction: faccao, faccoes
        faculty: corpo docente
        fail: falhada, falhado, falham, falhando, falhar, falharam, falharia, falhava, falhavam, falhe, falhei, falhem, falhou, fracassa, fracassam, fracassando, fracassar, fracassaram, fracassaria, fracassava, fracassavam, fracassei, fracassou, reprova, reprovada, reprovado, reprovam, reprovando, reprovar, reprovaram, reprovaria, reprovava, reprovavam, reprove, reprovei, reprovem, reprovou
        failure: falha, fracasso
        faint: desmaia, desmaiada, desmaiado, desmaiam, desmaiando, desmaiar, desmaiaram, desmaiaria, desmaiava, desmaiavam, desmaie, desmaiei, desmaiem, desmaiou
        fainting: desmaio
        fair: feira
        fair skin: pele clara
        fairy: fada
        fairy tale: conto de fadas
        faith: fe
        fake: fajuta, fajuto, falsa, falso
        fake boyfriend: falso namorado, namorado de mentira
        fake bride: falsa noiva
        fake family: familia de mentira
        fake girlfriend: falsa namorada, namorada de mentira
        fake marriage: casamento falso
        fake relationship: namoro falso
        fake smile: sorriso falso
        falcon: falcao, falcoes
        fall: caem, cai, caia, caiam, caida, caido, caindo, cair, caira, cairam, cairao, cairem, cairia, caisse, caiu, despenca, despencada, despencado, despencam, despencando, despencar, despencaram, despencaria, despencava, despencavam, despencou, despenque, despenquei, despenquem, queda
        fall asleep: adormeca, adormecam, adormece, adormecem, adormecendo, adormecer, adormeceram, adormeceu, adormeci, adormecia, adormeciam
        fall ill: adoeca, adoecam, adoece, adoecem, adoecendo, adoecer, adoeceram, adoeceu, adoeci, adoecia, adoeciam, adoecida, adoecido
        fall in love: apaixona, apaixona se, apaixonam, apaixonam se, apaixonando, apaixonar, apaixonar se, apaixonaram, apaixonaria, apaixonava, apaixonavam, apaixone, apaixonei, apaixonem, apaixonou, se apaixona, se apaixonam, se apaixonar, se apaixonaram, se apaixonou
        fallen angel: anjo caido
        false culprit: falso culpado
        false god: falso deus
        false identity: falsa identidade
        falsely: falsamente
        fame: fama
        fame and fortune: fama e fortuna
        familiars: familiares
        family: familia, familiar
        family attachment: apego familiar
        family dispute: disputa familiar
        family drama: drama familiar
        family fortune: fortuna da familia
        family honor: honra familiar
        family inheritance: heranca de familia
        family life: vida em familia
        family problem: problema familiar
        family problems: problemas familiares
        family reunion: reuniao familiar
        family secret: segredo de familia
        family ties: lacos familiares
        famous: famosa, famoso
        fan: fa, leque, torcedor, torcedora, torcedores
        fanatic: fanatica, fanatico
        fanaticism: fanatismo
        fangs: presas
        fantasize: fantasiada, fantasiado, fantasiam, fantasiando, fantasiar, fantasiaram, fantasiaria, fantasiava, fantasiavam, fantasie, fantasiei, fantasiem, fantasiou
        fantastic: fantastica, fantastico
        fantasy: fantasia
        fantasy world: mundo de fantasia
        farce: farsa
        farewell: despedida
        farm: fazenda, granja
        farmer: agricultor, agricultora, agricultores, fazendeira, fazendeiro
        fascinate: fascina, fascinada, fascinado, fascinam, fascinando, fascinar, fascinaram, fascinaria, fascinava, fascinavam, fascine, fascinei, fascinem, fascinou
        fascinating: fascinante
        fascination: fascinacao, fascinacoes, fascinio
        fascism: fascismo
        fashion: moda
        fast: rapida, rapido, veloz, velozes
        fat: gorda, gordo
        fatal: fatais, fatal
        fatality: fatalidade
        fate: destino, sina
        fateful encounter: encontro do destino
        father: pai, papai
        father figure: figura paterna
        father's death: morte do pai
        father-in-law: sogro
        fatherhood: paternidade
        faun: fauno
        fauna: fauna
        favor: favor, favores
        favorite: favorita, favorito, predileta, predileto, preferida, preferido
        fear: medo, receada, receado, receando, recear, recearam, recearia, receava, receavam, receei, receia, receiam, receie, receiem, receou, temam, teme, temem, temendo, temer, temera, temeram, temeu, temi, temia, temiam, temor, temores
        fear of the dark: medo do escuro
        feared: temida, temido
        fearless: destemida, destemido
        feast: banquete
        feat: facanha
        feather: pena
        february: fevereiro
        federal: federais, federal
        federation: federacao, federacoes
        feed: alimenta, alimentada, alimentado, alimentam, alimentando, alimentar, alimentaram, alimentaria, alimentava, alimentavam, alimente, alimentei, alimentem, alimentou
        feel: se sente, se sentem, se sentir, se sentiram, se sentiu, sente, sente se, sentem, sentem se, senti, sentia, sentiam, sentida, sentindo, sentir, sentir se, sentiram, sentiu, sinta, sintam, sinto
        feeling: sentimento
        feline: felina, felino
        female: femea, feminina, feminino
        female protagonist: protagonista feminina
        femininity: feminilidade
        feminism: feminismo
        feminist: feminista
        fencer: esgrimista
        fencing: esgrima
        ferret: furao, furoes
        ferris wheel: roda gigante
        ferry: balsa, barca
        fertility: fertilidade
        festival: festivais, festival
        fetish: fetiche
        fetishist: fetichista
        fetus: feto
        feudal: feudais, feudal
        feudal era: epoca feudal
        feudal japan: japao feudal
        feudal lord: senhor feudal
        fever: febre
        fiance: noivo
        fiancee: noiva
        fiasco: fiasco
        fiction: ficcao, ficcoes
        fictional: ficticia, ficticio
        fief: feudo
        field: campo
        fierce: feroz, ferozes
        fiercely: ferozmente
        fifteen: quinze
        fifth: quinta, quinto
        fifty: cinquenta
        fight: briga, brigado, brigam, brigando, brigar, brigaram, brigaria, brigava, brigavam, brigou, brigue, briguei, briguem, combata, combatam, combatem, combatendo, combater, combateram, combateria, combateu, combati, combatia, combatiam, combatida, combatido, luta, lutada, lutado, lutam, lutando, lutar, lutara, lutaram, lutaria, lutava, lutavam, lute, lutei, lutem, lutou
        fight against evil: luta contra o mal
        fighter: lutador, lutadora, lutadores
        fighter jet: aviao de caca
        fighter pilot: piloto de caca
        fighting game: jogo de luta
        fighting spirit: espirito de luta
        fighting tournament: torneio de luta
        figure: figura
        figure skater: patinador artistico
        figure skating: patinacao artistica, patinacao no gelo
        file: arquivo
        fill: encha, encham, enche, enchem, enchendo, encher, encheram, encheu, enchi, enchia, enchiam, enchida, enchido, preencha, preencham, preenche, preenchem, preenchendo, preencher, preencheram, preencheu, preenchi, preenchia, preenchiam, preenchida, preenchido
        film: filma, filmada, filmado, filmam, filmando, filmar, filmaram, filmaria, filmava, filmavam, filmei, filmem, filmou
        film director: diretor de cinema
        filming: filmagem, filmagens
        filmmaker: cineasta
        final: finais, final
        final battle: batalha final
        final blow: golpe final
        final boss: chefe final
        final exam: exame final
        final showdown: confronto final
        final stage: etapa final
        finalist: finalista
        finally: finalmente
        finance: financas
        financial crisis: crise financeira
        find: encontra, encontrada, encontrado, encontram, encontrando, encontrar, encontraram, encontraria, encontrava, encontravam, encontre, encontrem, encontrou, se ve, se veem, se ver, se viram, se viu, ve se, veem se, ver se
        find strange: estranhada, estranhado, estranham, estranhando, estranhar, estranharam, estranharia, estranhava, estranhavam, estranhe, estranhei, estranhem, estranhou
        finger: dedo
        finish: finaliza, finalizada, finalizado, finalizam, finalizando, finalizar, finalizaram, finalizaria, finalizava, finalizavam, finalize, finalizei, finalizem, finalizou
        fire: demita, demitam, demite, demitem, demiti, demitia, demitiam, demitida, demitido, demitindo, demitir, demitiram, demitiu, fogo, incendio
        firefighter: bombeira, bombeiro
        firefly: vaga lume, vagalume
        fireplace: lareira
        fireworks: fogo de artificio, fogos de artificio
        first: primeira, primeiro
        first contact: primeiro contato
        first kiss: primeiro beijo
        first love: primeiro amor
        first year: primeiro ano
        first year student: aluno do primeiro ano
        fish: peixe, pescada, pescado, pescam, pescando, pescar, pescaram, pescaria, pescava, pescavam, pescou, pesque, pesquei, pesquem
        fish market: peixaria
        fish-man: homem peixe, pessoa peixe
        fisher: pescadora
        fisherman: pescador, pescadores
        fishing: pesca
        fist: punho
        five: cinco
        five hundred: quinhentos
        fix: conserta, consertada, consertado, consertam, consertando, consertar, consertaram, consertaria, consertava, consertavam, conserte, consertei, consertem, consertou
        flag: bandeira
        flamingo: flamingo
        flashback: flashback
        flavor: sabor, sabores
        flaw: defeito
        flee: debanda, debandada, debandado, debandam, debandando, debandar, debandaram, debandaria, debandava, debandavam, debande, debandei, debandem, debandou
        fleet: frota, frota de naves
        flesh and blood: carne e osso
        flight: voo
        flight attendant: aeromoca, comissaria de bordo
        flirt: flerta, flertada, flertado, flertam, flertando, flertar, flertaram, flertaria, flertava, flertavam, flerte, flertei, flertem, flertou, paquera, paquerada, paquerado, paqueram, paquerando, paquerar, paqueraram, paqueraria, paquerava, paqueravam, paquere, paquerou
        float: flutua, flutuada, flutuado, flutuam, flutuando, flutuar, flutuaram, flutuaria, flutuava, flutuavam, flutue, flutuei, flutuem, flutuou
        floating castle: castelo flutuante
        floating city: cidade flutuante
        floating island: ilha flutuante
        floating world: mundo flutuante
        flood: diluvio, enchente, inundacao, inundacoes
        floor: chao
        florist: florista
        flour: farinha
        flow: flua, fluam, fluem, flui, fluia, fluiam, fluida, fluido, fluindo, fluir, fluira, fluiram, fluirem, fluiu
        flower: flor, flores
        flower arrangement: arranjo floral, ikebana
        flower shop: floricultura
        flu: gripe
        flute: flauta
        fly: mosca, voa, voada, voado, voam, voando, voar, voara, voaram, voarao, voarem, voaria, voasse, voava, voavam, voe, voei, voem, voou
        fly over: sobrevoa, sobrevoada, sobrevoado, sobrevoam, sobrevoando, sobrevoar, sobrevoaram, sobrevoaria, sobrevoava, sobrevoavam, sobrevoe, sobrevoei, sobrevoem, sobrevoou
        flying castle: castelo voador
        foal: potro
        foam: espuma
        focus: foca, focada, focado, focaliza, focalizada, focalizado, focalizam, focalizando, focalizar, focalizaram, focalizaria, focalizava, focalizavam, focalize, focalizei, focalizem, focalizou, focam, focando, focar, focara, focaram, focaria, focava, focavam, foco, focou, foque, foquei, foquem
        fog: neblina, nevoeiro
        folklore: folclore
        follow: segue, seguem, segui, seguia, seguiam, seguida, seguido, seguindo, seguir, seguiram, seguiu, siga, sigam
        follower: adepta, adepto, seguidor, seguidora, seguidores
        food: alimento, comida
        fool: tola, tolo
        foot: pe
        footprint: pegada
        forbid: proiba, proibam, proibe, proibem, proibia, proibiam, proibindo, proibir, proibiram, proibiu
        forbidden: proibida, proibido
        forbidden forest: floresta proibida
        forbidden fruit: fruto proibido
        forbidden knowledge: conhecimento proibido
        forbidden love: amor proibido
        forbidden relationship: relacao proibida
        forbidden romance: romance proibido
        forbidden technique: tecnica proibida
        force: forcada, forcado, forcam, forcando, forcar, forcaram, forcaria, forcava, forcavam, force, forcei, forcem, forcou, obriga, obrigada, obrigado, obrigam, obrigando, obrigar, obrigaram, obrigaria, obrigava, obrigavam, obrigou, obrigue, obriguei, obriguem
        forced marriage: casamento forcado
        forces of evil: forcas do mal
        forcibly: forcosamente
        foreign: estrangeira, estrangeiro
        forest: floresta, florestais, florestal
        forest guardian: guardiao da floresta
        forever: para sempre
        forge: falsifica, falsificam, falsificando, falsificar, falsificaram, falsificaria, falsificava, falsificavam, falsificou, falsifique, falsifiquei, falsifiquem, forja, forjada, forjado, forjam, forjando, forjar, forjaram, forjaria, forjava, forjavam, forje, forjei, forjem, forjou
        forged: falsificada, falsificado
        forgery: falsificacao, falsificacoes
        forget: esqueca, esquecam, esquece, esquece se, esquecem, esquecem se, esquecendo, esquecer, esquecer se, esqueceram, esqueceu, esqueci, esquecia, esqueciam, se esquece, se esquecem, se esquecer, se esqueceram, se esqueceu
        forgive: perdoa, perdoada, perdoado, perdoam, perdoando, perdoar, perdoaram, perdoaria, perdoava, perdoavam, perdoei, perdoem, perdoou
        forgiveness: perdao, perdoes
        forgotten: esquecida, esquecido
        fork: garfo
        form: forma, formada, formado, formam, formando, formar, formaram, formaria, formava, formavam, forme, formei, formem, formou
        format: formato
        formation: formacao, formacoes
        former assassin: ex assassino
        former delinquent: ex delinquente
        former hero: ex heroi
        former police officer: ex policial
        former soldier: ex soldado
        formidable: formidaveis, formidavel
        formula 1 driver: piloto de formula 1
        formulate: formula, formulada, formulado, formulam, formulando, formular, formularam, formularia, formulava, formulavam, formule, formulei, formulem, formulou
        fortify: fortifica, fortificada, fortificado, fortificam, fortificando, fortificar, fortificaram, fortificaria, fortificava, fortificavam, fortificou, fortifique, fortifiquei, fortifiquem
        fortress: fortaleza
        fortunate: afortunada, afortunado
        fortune: fortuna
        fortune teller: adivinha, adivinho, cartomante
        forty: quarenta
        forum: forum, foruns
        fossil: fosseis, fossil
        foul play: jogo sujo
        found: funda, fundada, fundado, fundam, fundando, fundar, fundaram, fundaria, fundava, fundavam, funde, fundei, fundem, fundou
        foundation: fundacao, fundacoes
        founder: fundador, fundadora, fundadores
        fountain: fonte
        fountain of youth: fonte da juventude
        four: quatro
        fourteen: catorze, quatorze
        fourth: quarta
        fox: raposa
        fox girl: garota raposa
        fox spirit: espirito da raposa
        fragile: frageis, fragil
        fragility: fragilidade
        fragment: fragmento
        fragrance: fragrancia
        fragrant: cheirosa, cheiroso
        frank: franco
        frank france: franca
        fraternal: fraterna, fraterno
        fratricide: fratricidio
        fraud: farsante, fraude
        freak: aberracao, aberracoes
        freak out: surta, surtada, surtado, surtam, surtando, surtar, surtaram, surtaria, surtava, surtavam, surte, surtei, surtem, surtou
        free: liberta, libertada, libertado, libertam, libertando, libertar, libertaram, libertaria, libertava, libertavam, liberte, libertei, libertem, libertou, livre
        free time: tempo livre
        freedom: liberdade
        freeze: congela, congelam, congelando, congelar, congelaram, congelaria, congelava, congelavam, congele, congelei, congelem, congelou
        freighter: cargueiro
        french: frances, francesa, franceses
        frenetic: frenetica, frenetico
        freshman: caloura, calouro
        friday: sexta feira
        friend: amiga, amigo
        friendly: amigaveis, amigavel, simpatica, simpatico
        friendship: amizade
        fright: susto
        frighten: amedronta, amedrontada, amedrontado, amedrontam, amedrontando, amedrontar, amedrontaram, amedrontaria, amedrontava, amedrontavam, amedronte, amedrontei, amedrontem, amedrontou
        frog: ra, sapo
        front: frente
        front line: linha de frente
        frozen: congelada, congelado
        frozen hell: inferno de gelo
        fruit: fruta, fruto
        frustrate: frustra, frustram, frustrando, frustrar, frustraram, frustraria, frustrava, frustravam, frustre, frustrem, frustrou
        frustrated: frustrada, frustrado
        frustration: frustracao, frustracoes
        fry: frita, fritada, fritado, fritam, fritando, fritar, fritaram, fritaria, fritava, fritavam, frite, fritei, fritem, fritou
        fuel: combustiveis, combustivel
        fugitive: foragida, foragido, fugitiva, fugitivo
        fujoshi: fujoshi
        fulfill: cumpra, cumpram, cumpre, cumprem, cumpri, cumpria, cumpriam, cumprida, cumprido, cumprindo, cumprir, cumpriram, cumpriu, realiza, realizada, realizado, realizam, realizando, realizar, realizaram, realizaria, realizava, realizavam, realize, realizei, realizem, realizou
        full: cheia, cheio
        full moon: lua cheia
        fun: diversao, diversoes, divertida, divertido
        function: funcao, funcoes
        funeral: funerais, funeral
        fungus: fungo
        funny: engracada, engracado
        furious: furiosa, furioso
        furnace: fornalha
        furry: peluda, peludo
        fury: furia
        fuse: estopim, estopins
        fusion: fusao, fusoes
        futility: futilidade
        future: futura, futuro
        futuristic: futurista
        futuristic city: cidade futurista
        futuristic metropolis: metropole futurista
        futuristic world: mundo futurista
        gain: ganho
        gain weight: engorda, engordada, engordado, engordam, engordando, engordar, engordaram, engordaria, engordava, engordavam, engorde, engordei, engordem, engordou
        galactic: galactica, galactico
        galactic empire: imperio galactico
        galaxy: galaxia
        gallery: galeria
        gallop: galopa, galopada, galopado, galopam, galopando, galopar, galoparam, galoparia, galopava, galopavam, galope, galopei, galopem, galopou
        gambler: apostador, apostadora, apostadores
        gambling: apostas, jogo de azar, jogos de azar
        game: jogo
        game company: empresa de jogos
        game developer: desenvolvedor de jogos
        game development: desenvolvimento de jogos
        game industry: industria de jogos
        game world: mundo do jogo
        gamer: gamer
        gamer girl: garota gamer
        gaming: mundo dos games
        gang: bando, gangue, quadrilha
        gang fights: brigas de gangue
        gang war: guerra de gangues
        gangster: gangster, gangsteres
        garage: garagem, garagens
        garage band: banda de garagem
        garbage: lixo
        garden: jardim, jardins
        garden gnome: anao de jardim
        gardener: jardineira, jardineiro
        gargoyle: gargula
        garlic: alho
        gas: gas, gases
        gasoline: gasolina
        gate: portao, portoes
        gather: reuna, reunam, reune, reune se, reunem, reunem se, reunia, reuniam, reunida, reunido, reunindo, reunir, reunir se, reuniram, reuniu, se reune, se reunem, se reunir, se reuniram, se reuniu
        gay: gay, homossexuais, homossexual, lgbt
        gay couple: casal gay
        gazette: gazeta
        gear: engrenagem, engrenagens
        geisha: gueixa
        gem: pedra preciosa
        gender: genero
        gender bender: genero trocado
        gender swap: troca de genero
        gene: gene
        general: generais, general
        general assembly: assembleia geral
        generate: gera, gerada, gerado, geram, gerando, gerar, gerara, geraram, geraria, gerava, geravam, gere, gerei, gerem, gerou
        generation: geracao, geracoes
        generous: generosa, generoso
        genesis: genese
        genetic: genetico
        genetic engineering: engenharia genetica
        genetically modified: geneticamente modificado
        geneticist: geneticista
        genetics: genetica
        genie: djinn, genio da lampada
        genius: genialidade, genio
        genocide: genocidio
        gentle: suave
        gentleman: cavalheiro
        geography: geografia
        german: alema, alemaes, alemao
        germany: alemanha
        gesture: gesto
        get along: entende se, entendem se, entender se, se entende, se entendem, se entender, se entenderam, se entendeu
        get close: aproxima se, aproximam se, aproximar se, se aproxima, se aproximam, se aproximar, se aproximaram, se aproximou
        get hurt: machuca se, machucam se, machucar se, se machuca, se machucam, se machucar, se machucaram, se machucou
        get involved: envolve se, envolvem se, envolver se, se envolve, se envolvem, se envolver, se envolveram, se envolveu
        get lost: perde se, perdem se, perder se, se perde, se perdem, se perder, se perderam, se perdeu
        get used to: acostuma, acostumada, acostumado, acostumam, acostumando, acostumar, acostumaram, acostumaria, acostumava, acostumavam, acostume, acostumei, acostumem, acostumou, habitua, habituada, habituado, habituam, habituando, habituar, habituaram, habituaria, habituava, habituavam, habitue, habituei, habituem, habituou
        geyser: geiser, geiseres
        ghost: fantasma
        ghost girl: garota fantasma
        ghost hunter: caca fantasmas
        ghost ship: navio fantasma
        ghost story: historia de fantasma
        ghost train: trem fantasma
        ghostly: fantasmagorica, fantasmagorico
        giant: gigante
        giant monster: monstro gigante
        giant robot: robo gigante
        giant sloth: preguica gigante
        giant wave: onda gigante
        giant weapon: arma gigante
        gift: dom, dons, presenteada, presenteado, presenteando, presentear, presentearam, presentearia, presenteava, presenteavam, presenteei, presenteia, presenteiam, presenteie, presenteiem, presenteou
        gigantic: gigantesca, gigantesco
        giraffe: girafa
        girl: garota, menina
        girl band: banda de garotas, banda feminina
        girl group: grupo feminino
        girl next door: garota do lado
        girlfriend: namorada
        girls love: amor entre garotas, yuri
        girls' dormitory: dormitorio feminino
        girls' school: escola feminina
        give: dando, dar, dara, darao, dava, davam, deram, derem, dessem
        give birth: dar a luz
        give up: desista, desistam, desiste, desistem, desisti, desistia, desistiam, desistida, desistido, desistindo, desistir, desistiram, desistiu
        glacial: glaciais, glacial
        glacier: geleira
        gladiator: gladiador, gladiadora, gladiadores
        glances: olhares
        glasses: oculos
        glider: planador, planadores
        glimpse: vislumbra, vislumbrada, vislumbrado, vislumbram, vislumbrando, vislumbrar, vislumbraram, vislumbraria, vislumbrava, vislumbravam, vislumbre, vislumbrem, vislumbrou
        global: globais, global
        global economic crisis: crise economica mundial
        global warming: aquecimento global
        globe: globo
        glorious: gloriosa, glorioso
        glory: gloria
        glove: luva
        glow: brilho
        glutton: comilao, comiloes, comilona
        gluttonous: gulosa, guloso
        gluttony: glutonaria, gula
        gnaw: roa, roam, roem, roendo, roer, roera, roeram, roerao, roerem, roesse, roeu, roi, roia, roiam, roida, roido
        gnome: gnomo
        go: go
        go back: retroceda, retrocedam, retrocede, retrocedem, retrocedendo, retroceder, retrocederam, retrocedeu, retrocedi, retrocedia, retrocediam, retrocedida, retrocedido
        go back in time: volta no tempo, voltar no tempo
        go crazy: pira, pirada, pirado, piram, pirando, pirar, pirara, piraram, piraria, pirava, piravam, pire, pirei, pirem, pirou
        go mad: enlouqueca, enlouquecam, enlouquece, enlouquecem, enlouquecendo, enlouquecer, enlouqueceram, enlouqueceu, enlouqueci, enlouquecia, enlouqueciam, enlouquecida, enlouquecido
        go wrong: dar errado
        goal: gol, meta, objetivo
        goalkeeper: goleira, goleiro
        goat: bode, cabra
        goblin: duende, goblin
        goblin slayer: matador de goblins
        god: deus
        god of death: deus da morte
        god of poverty: deus da pobreza
        god of thunder: deus do trovao
        god of war: deus da guerra
        godchild: afilhada, afilhado
        goddess: deusa
        goddess of love: deusa do amor
        goddess of war: deusa da guerra
        godfather: padrinho
        godmother: madrinha
        gods: deuses
        gold: ouro
        golden: dourada, dourado
        golden age: era de ouro
        goldfish: peixe dourado
        golem: golem, golens
        golf: golfe
        good: boa, bom, bons
        good and evil: bem e mal
        good friends: bons amigos
        good guy: bom rapaz
        good versus evil: bem contra o mal
        goodbye: adeus
        goofy: pateta
        goose: ganso
        gore: gore, sangue e violencia
        gorilla: gorila
        gospel: evangelho
        gossip: fofoca, fofocada, fofocado, fofocam, fofocando, fofocar, fofocaram, fofocaria, fofocava, fofocavam, fofocou, fofoque, fofoquei, fofoquem
        gourmet: gastronomia, gourmet
        government: governo
        government organization: organizacao do governo
        governor: governador, governadora, governadores
        grab: agarra, agarrada, agarrado, agarram, agarrando, agarrar, agarraram, agarraria, agarrava, agarravam, agarre, agarrem, agarrou
        grace: graca
        graceful: graciosa, gracioso
        grade: nota
        gradually: gradualmente
        graduate: forma se, formam se, formar se, gradua, graduada, graduado, graduam, graduando, graduar, graduaram, graduaria, graduava, graduavam, gradue, graduei, graduem, graduou, se forma, se formam, se formar, se formaram, se formou
        graduation: formatura, graduacao, graduacoes
        grammar: gramatica
        grand: grandiosa, grandioso
        grand entrance: entrada triunfal
        grand master: grande mestre
        granddaughter: neta
        grandmother grandfather: avo, vovo
        grandparents: avos
        grandson: neto
        grant: conceda, concedam, concede, concedem, concedendo, conceder, concederam, concedeu, concedi, concedia, concediam, concedida, concedido
        grape: uva
        grass: grama
        grateful: grata, grato
        gratification: gratificacao, gratificacoes
        gratitude: gratidao, gratidoes
        grave: tumulo
        gravedigger: coveiro
        gravely: gravemente
        gravity: gravidade
        gray: cinza, cinzenta, cinzento
        gray-haired: grisalha, grisalho
        great: otima, otimo
        great love: grande amor
        great war: grande guerra
        great-granddaughter: bisneta
        great-grandmother great-grandfather: bisavo
        great-grandson: bisneto
        greatness: grandeza
        greece: grecia
        greed: avareza, cobica, ganancia
        greedy: gananciosa, ganancioso
        greek: grega, grego
        greek gods: deuses gregos
        greek mythology: mitologia grega
        green: verde
        green hair: cabelo verde
        greenhouse: estufa
        greet: cumprimenta, cumprimentada, cumprimentado, cumprimentam, cumprimentando, cumprimentar, cumprimentaram, cumprimentaria, cumprimentava, cumprimentavam, cumprimente, cumprimentei, cumprimentem, cumprimentou, sauda, saudada, saudado, saudam, saudando, saudar, saudaram, saudaria, saudava, saudavam, saudei, saudem, saudou
        grenade: granada
        griffin: grifo
        grim reaper: ceifador, ceifadores
        grimoire: grimorio, livro de magia
        grotesque: grotesca, grotesco
        group: grupo
        group of friends: grupo de amigos
        group of girls: grupo de garotas
        group of heroes: grupo de herois
        group of students: grupo de estudantes
        group of survivors: grupo de sobreviventes
        group work: trabalho em grupo
        grow: cresca, crescam, cresce, crescem, crescendo, crescer, cresceram, cresceu, cresci, crescia, cresciam, crescida, crescido
        grow up together: crescer juntos
        growl: rosna, rosnada, rosnado, rosnam, rosnando, rosnar, rosnaram, rosnaria, rosnava, rosnavam, rosne, rosnei, rosnem, rosnou
        growth: crescimento
        grudge: rancor, rancores
        grumpy: mal humorado, rabugenta, rabugento, ranzinza
        guarantee: garanta, garantam, garante, garantem, garanti, garantia, garantiam, garantida, garantido, garantindo, garantir, garantiram, garantiu
        guard: guarda
        guard dog: cao de guarda
        guardian: guardia, guardiaes, guardiao, tutor, tutora, tutores
        guardian angel: anjo da guarda
        guardian demon: demonio da guarda
        guardian spirit: espirito guardiao
        guardians: guardioes
        guerrilla: guerrilha, guerrilheira, guerrilheiro
        guess: adivinhada, adivinhado, adivinham, adivinhando, adivinhar, adivinharam, adivinharia, adivinhava, adivinhavam, adivinhe, adivinhei, adivinhem, adivinhou
        guest: convidada, convidado, hospede
        guidance: orientacao, orientacoes
        guide: guia, guiada, guiado, guiam, guiando, guiar, guiara, guiaram, guiaria, guiava, guiavam, guie, guiei, guiem, guiou, orienta, orientada, orientado, orientam, orientando, orientar, orientaram, orientaria, orientava, orientavam, orientei, orientem, orientou
        guild: guilda
        guillotine: guilhotina
        guilt: culpa, peso na consciencia
        guilty: culpada, culpado
        guitar: guitarra, violao, violoes
        guitarist: guitarrista
        gullible: credula, credulo
        gum: chiclete
        gun: arma de fogo
        gunpowder: polvora
        guru: guru
        guy: cara, sujeito
        gyaru: gais, gal, gyaru
        gymnasium: ginasio
        gymnast: ginasta
        gymnastics: ginastica
        gypsy: cigana, cigano
        habit: habito, mania
        habitat: habitat
        hack: hackeada, hackeado, hackeando, hackear, hackearam, hackearia, hackeava, hackeavam, hackeei, hackeia, hackeiam, hackeie, hackeiem, hackeou
        hacker: hacker
        hair: cabelo
        hairdresser: cabeleireira, cabeleireiro
        half: metade
        half-brother: meio irmao
        half-demon: meio demonio
        half-elf: meio elfo
        half-human: meio humano
        half-sister: meia irma
        hall: salao, saloes
        halloween: halloween
        halloween costume: fantasia de halloween
        hallucinate: alucina, alucinada, alucinado, alucinam, alucinando, alucinar, alucinaram, alucinaria, alucinava, alucinavam, alucine, alucinei, alucinem, alucinou
        hallucination: alucinacao, alucinacoes
        hallway: corredor, corredores
        hamburger: hamburguer, hamburgueres
        hammer: martelo
        hamster: hamster
        hand: mao
        handball: handebol
        handcuff: algema
        handkerchief: lenco
        handshake: aperto de mao
        handsome: bonitao, bonitoes, bonitona
        handsome boy: garoto bonito
        handyman: faz tudo
        hang: enforca, enforcada, enforcado, enforcam, enforcando, enforcar, enforcaram, enforcaria, enforcava, enforcavam, enforcou, enforque, enforquei, enforquem, pendura, pendurada, pendurado, penduram, pendurando, pendurar, penduraram, penduraria, pendurava, penduravam, pendure, pendurem, pendurou
        hangover: ressaca
        happen: aconteca, acontecam, acontece, acontecem, acontecendo, acontecer, aconteceram, aconteceu, aconteci, acontecia, aconteciam, acontecida, acontecido
        happily: felizmente
        happily ever after: felizes para sempre
        happiness: felicidade
        happy: contente, feliz, felizes
        happy ending: final feliz
        happy family: familia feliz
        harass: assedia, assediada, assediado, assediam, assediando, assediar, assediaram, assediaria, assediava, assediavam, assedie, assediei, assediem, assediou, importuna, importunada, importunado, importunam, importunando, importunar, importunaram, importunaria, importunava, importunavam, importune, importunei, importunem, importunou
        harassment: assedio
        hard: dura, duro
        hard work: trabalho duro
        hardly: dificilmente
        hardworking: esforcada, esforcado
        hare: lebre
        harem: harem, harens
        harmless: inofensiva, inofensivo
        harmonize: harmoniza, harmonizada, harmonizado, harmonizam, harmonizando, harmonizar, harmonizaram, harmonizaria, harmonizava, harmonizavam, harmonize, harmonizei, harmonizem, harmonizou
        harmony: harmonia
        harp: harpa
        harpy: harpia
        harsh winter: inverno rigoroso
        harvest: colha, colham, colhe, colheita, colhem, colhendo, colheram, colheu, colhi, colhia, colhiam, colhida, colhido
        hat: chapeu
        hatch: escotilha
        hate: detesta, detestada, detestado, detestam, detestando, detestar, detestaram, detestaria, detestava, detestavam, deteste, detestei, detestem, detestou, odeia, odeiam, odeie, odeiem, odeio, odiando, odiar, odiara, odiaram, odiaria, odiava, odiavam, odiei, odiou
        hate each other: odeia se, odeiam se, odiar se, se odeia, se odeiam, se odiar, se odiaram, se odiou
        hated: odiada, odiado
        hateful: odiosa, odioso
        hatred: odio
        haunt: assombra, assombram, assombrando, assombrar, assombraram, assombraria, assombrava, assombravam, assombre, assombrem, assombrou
        haunted: assombrada, assombrado
        haunted house: casa assombrada, casa mal assombrada
        haunted mansion: mansao assombrada
        haunting: assombracao, assombracoes
        have fun: diverte, diverte se, divertem, divertem se, diverti, divertia, divertiam, divertindo, divertir, divertir se, divertiram, divertiu, divirta, divirtam, se diverte, se divertem, se divertir, se divertiram, se divertiu
        hay: feno
        head: cabeca, ruma, rumada, rumado, rumam, rumando, rumar, rumara, rumaram, rumaria, rumava, rumavam, rume, rumei, rumem, rumou
        head of the family: chefe de familia
        headache: dor de cabeca
        headbutt: cabecada
        headquarters: quartel general
        heal: curada, curado, curam, curando, curar, curara, curaram, curaria, curava, curavam, cure, curei, curem, curou
        healer: curandeira, curandeiro
        healing: curandeirismo
        healing gift: dom da cura
        healing power: poder de cura
        health: saude
        healthy: saudaveis, saudavel
        hear: ouca, oucam, ouve, ouvem, ouvi, ouvia, ouviam, ouvida, ouvindo, ouvir, ouvira, ouviram, ouviu
        hearing: audicao, audicoes
        hearing impaired: deficiente auditivo
        heart: coracao, coracoes
        heart attack: ataque cardiaco, infarto
        heart disease: doenca do coracao
        heart of ice: coracao de gelo
        heartthrob: gala
        heat: calor, esquenta, esquentam, esquentando, esquentar, esquentaram, esquentaria, esquentava, esquentavam, esquente, esquentei, esquentem, esquentou
        heavy: pesada, pesado
        heavy metal: heavy metal
        hectic: agitada, agitado
        hedgehog: ourico
        height: altura
        heir: herdeiro
        heir to the throne: herdeiro do trono
        heiress: herdeira
        helicopter: helicoptero
        hell: inferno
        hellenistic: helenistico
        helm: leme
        helmet: capacete, elmo
        help: ajuda, ajudada, ajudado, ajudam, ajudando, ajudar, ajudaram, ajudaria, ajudava, ajudavam, ajude, ajudei, ajudem, ajudou, socorra, socorram, socorre, socorrem, socorrendo, socorrer, socorreram, socorreu, socorri, socorria, socorriam, socorrida, socorrido
        helpless: desamparada, desamparado
        helplessness: desamparo
        hemisphere: hemisferio
        hemorrhage: hemorragia
        henchman: capanga
        hentai: hentai
        herald: arauto
        herb: erva
        herbivore: herbivora, herbivoro
        herd: rebanho
        hereditary: hereditaria, hereditario
        heresy: heresia
        heretic: herege
        heretical: heretica, heretico
        heritage: patrimonio
        hermit: eremita, ermitao, ermitoes
        hero: heroi
        heroic: heroica, heroico
        heroine: heroina
        heroism: heroismo
        heron: garca
        hesitate: hesita, hesitada, hesitado, hesitam, hesitando, hesitar, hesitaram, hesitaria, hesitava, hesitavam, hesite, hesitei, hesitem, hesitou
        hidden: escondida, escondido, oculta, oculto
        hidden ability: habilidade oculta
        hidden power: poder oculto
        hidden village: aldeia oculta, vila oculta
        hide: esconda, escondam, esconde, esconde se, escondem, escondem se, escondendo, esconder, esconder se, esconderam, escondeu, escondi, escondia, escondiam, ocultada, ocultado, ocultam, ocultando, ocultar, ocultaram, ocultaria, ocultava, ocultavam, oculte, ocultei, ocultem, ocultou, se esconde, se escondem, se esconder, se esconderam, se escondeu
        hide and seek: esconde esconde
        hideout: esconderijo
        hiding: clandestinidade
        hierarchy: hierarquia
        high: elevada, elevado
        high school: colegiais, colegial, ensino medio, escola secundaria, segundo grau
        high school boy: garoto do ensino medio
        high school girl: aluna do ensino medio, garota colegial, garota do ensino medio
        high school student: aluno do ensino medio, estudante do ensino medio
        high school students: estudantes do ensino medio
        higher education: ensino superior
        hiker: excursionista, trilheira, trilheiro
        hikikomori: hikikomori
        hilarious: hilaria, hilario
        hill: colina
        hinder: atrapalha, atrapalham, atrapalhando, atrapalhar, atrapalharam, atrapalharia, atrapalhava, atrapalhavam, atrapalhe, atrapalhei, atrapalhem, atrapalhou
        hip hop: hip hop
        hippopotamus: hipopotamo
        hire: contrata, contratada, contratado, contratam, contratando, contratar, contrataram, contrataria, contratava, contratavam, contrate, contratei, contratem, contratou
        historian: historiador, historiadora, historiadores
        historical: historica, historico
        historical fiction: ficcao historica
        historical romance: romance historico
        hit: acerta, acertada, acertado, acertam, acertando, acertar, acertaram, acertaria, acertava, acertavam, acerte, acertei, acertem, acerto, acertou, bata, batam, bate, batem, batendo, bater, batera, bateram, bateu, bati, batia, batiam, batido
        hitman: assassino de aluguel, sicario
        hobbies: hobbies
        hobby: hobby, passatempo
        hockey: hoquei
        hoe: enxada
        hoist: ica, icada, icado, icam, icando, icar, icara, icaram, icarao, icarem, icaria, icasse, icava, icavam, ice, icei, icem, icou
        hokkaido: hokkaido
        hold: segurada, segurado, seguram, segurando, segurar, seguraram, seguraria, segurava, seguravam, segure, segurem, segurou
        hole: buraco
        holiday: feriado
        hologram: holograma
        holy knight: cavaleiro sagrado
        holy sword: espada sagrada
        holy war: guerra santa
        home: lar, lares
        home village: aldeia natal
        home-cooked food: comida caseira
        homeland: patria, terra natal
        homeless: desabrigada, desabrigado, sem teto
        homemade: caseira, caseiro
        hometown: cidade natal
        homework: dever de casa, licao de casa
        honest: honesta, honesto
        honey: mel
        honeymoon: lua de mel
        honor: homenageada, homenageado, homenageando, homenagear, homenagearam, homenagearia, homenageava, homenageavam, homenageei, homenageia, homenageiam, homenageie, homenageiem, homenageou, honra, honram, honrando, honrar, honraram, honraria, honrava, honravam, honre, honrei, honrem, honrou
        honorable: honrada, honrado
        hood: capuz, capuzes
        hook: anzois, anzol, gancho
        hooligan: arruaceira, arruaceiro
        hope: esperanca, espero
        horizon: horizonte
        hormone: hormonio
        horn: chifre
        horoscope: horoscopo
        horrible: horriveis, horrivel
        horror: horror, horrores, terror, terrores
        horror game: jogo de terror
        horror stories: contos de terror, historias de terror
        horse: cavalo
        horse racing: corrida de cavalos
        horse riding: equitacao, equitacoes, hipismo
        hospital: hospitais, hospital, hospitalar, hospitalares
        hospitality: hospitalidade
        hospitalize: hospitaliza, hospitalizada, hospitalizado, hospitalizam, hospitalizando, hospitalizar, hospitalizaram, hospitalizaria, hospitalizava, hospitalizavam, hospitalize, hospitalizei, hospitalizem, hospitalizou, internada, internado, internam, internando, internar, internaram, internaria, internava, internavam, interne, internei, internem, internou
        host: anfitriao, anfitriao de clube, anfitrioes, apresentador, apresentadora, apresentadores, hospedeira, hospedeiro
        host club: clube de anfitrioes
        hostage: refem
        hostages: refens
        hostess: anfitria
        hostile: hostil, hostis
        hostility: hostilidade
        hot: quente
        hot spring: fonte termal
        hot springs: aguas termais, fontes termais
        hot-blooded: sangue quente
        hot-headed: cabeca quente, esquentada, esquentado
        hotel: hoteis, hotel
        hour: hora
        house: casa
        housekeeper: diarista, governanta
        housewife: dona de casa
        housework: tarefas domesticas
        hover: paira, pairada, pairado, pairam, pairando, pairar, pairaram, pairaria, pairava, pairavam, paire, pairei, pairem, pairou
        howl: uiva, uivada, uivado, uivam, uivando, uivar, uivara, uivaram, uivaria, uivava, uivavam, uive, uivei, uivem, uivou
        hug: abraca, abracada, abracado, abracam, abracando, abracar, abracaram, abracaria, abracava, abracavam, abrace, abracei, abracem, abraco, abracou
        huge: enorme
        human: humana, humano, ser humano
        human body: corpo humano
        human cruelty: crueldade humana
        human despair: desespero humano
        human experiment: experimento humano
        human experiments: experiencias humanas
        human extinction: extincao humana
        human flesh: carne humana
        human form: forma humana
        human nature: natureza humana
        human sacrifice: sacrificio humano
        human selfishness: egoismo humano
        human shield: escudo humano
        human skull: cranio humano
        human species: especie humana
        human trafficking: trafico de pessoas
        human warmth: calor humano
        human world: mundo dos humanos, mundo humano
        humanism: humanismo
        humanity: humanidade
        humanity on the brink of extinction: humanidade em extincao
        humanize: humaniza, humanizada, humanizado, humanizam, humanizando, humanizar, humanizaram, humanizaria, humanizava, humanizavam, humanize, humanizei, humanizem, humanizou
        humans: humanos, seres humanos
        humble: humilde
        humiliate: humilha, humilhada, humilhado, humilham, humilhando, humilhar, humilharam, humilharia, humilhava, humilhavam, humilhe, humilhei, humilhem, humilhou
        humiliation: humilhacao, humilhacoes
        humor: humor, humores
        hundred: cem, centena, cento
        hundred years' war: guerra dos cem anos
        hunger: fome
        hungry: faminta, faminto
        hunt: caca, cacada, cacado, cacam, cacando, cacar, cacara, cacaram, cacaria, cacava, cacavam, cace, cacei, cacem, cacou
        hunter: cacador, cacadora
        hunters: cacadores
        hurricane: furacao, furacoes
        hurry: apressa, apressada, apressado, apressam, apressando, apressar, apressaram, apressaria, apressava, apressavam, apressei, apressou
        hurt: doem, doendo, doer, doera, doeram, doerao, doerem, doesse, doeu, doi, doia, doiam, fere, ferem, feri, feriam, ferindo, ferir, ferira, feriram, feriu, fira, firam, machuca, machucada, machucado, machucam, machucando, machucar, machucaram, machucaria, machucava, machucavam, machucou, machuque, machuquei, machuquem, magoada, magoado, magoam, magoando, magoar, magoaram, magoaria, magoava, magoavam, magoe, magoei, magoem, magoou
        hurt sorrow: magoa
        husband: esposo, marido
        hybrid: hibrida, hibrido
        hydra: hidra
        hydrangea: hortensia
        hyena: hiena
        hypnosis: hipnose
        hypnotize: hipnotiza, hipnotizada, hipnotizado, hipnotizam, hipnotizando, hipnotizar, hipnotizaram, hipnotizaria, hipnotizava, hipnotizavam, hipnotize, hipnotizei, hipnotizem, hipnotizou
        hypocrisy: hipocrisia
        hypocrite: hipocrita
        ice: gelo
        ice age: era glacial, idade do gelo
        ice cream: sorvete
        ice dancing: danca no gelo
        ice queen: rainha do gelo
        iceberg: iceberg
        icy: gelada, gelado
        idea: ideia
        ideal: ideais, ideal
        idealistic: idealista
        idealize: idealiza, idealizada, idealizado, idealizam, idealizando, idealizar, idealizaram, idealizaria, idealizava, idealizavam, idealize, idealizei, idealizem, idealizou
        identical: identica, identico
        identify: identifica, identificada, identificado, identificam, identificando, identificar, identificaram, identificaria, identificava, identificavam, identificou, identifique, identifiquei, identifiquem
        identity: identidade
        identity crisis: crise de identidade
        ideology: ideologia
        idiot: idiota
        idol: idol, idolo
        idol group: grupo de idolos, grupo de idols
        idol unit: unidade de idols
        idolize: idolatra, idolatrada, idolatrado, idolatram, idolatrando, idolatrar, idolatraram, idolatraria, idolatrava, idolatravam, idolatre, idolatrem, idolatrou
        ignore: ignora, ignorada, ignorado, ignoram, ignorando, ignorar, ignoraram, ignoraria, ignorava, ignoravam, ignore, ignorem, ignorou
        illegal: ilegais, ilegal
        illegal race: corrida ilegal
        illegality: ilegalidade
        illegally: ilegalmente
        illegally imprisoned: ilegalmente preso
        illegitimate: ilegitima, ilegitimo
        illegitimate child: filho ilegitimo
        illness: doenca, enfermidade
        illuminate: ilumina, iluminam, iluminando, iluminar, iluminaram, iluminaria, iluminava, iluminavam, ilumine, iluminei, iluminem, iluminou
        illuminated: iluminada, iluminado
        illusion: ilusao, ilusoes
        illusionist: ilusionista
        illusory: ilusoria, ilusorio
        illustrator: ilustrador, ilustradora, ilustradores
        image: imagem, imagens
        imaginary: imaginaria, imaginario
        imaginary friend: amigo imaginario
        imagination: imaginacao, imaginacoes
        imaginative: imaginativa, imaginativo
        imagine: imagina, imaginada, imaginado, imaginam, imaginando, imaginar, imaginaram, imaginava, imaginavam, imagine, imaginei, imaginem, imaginou
        imitate: imita, imitada, imitado, imitam, imitando, imitar, imitaram, imitaria, imitava, imitavam, imite, imitei, imitem, imitou
        immature: imatura, imaturo
        immaturity: imaturidade
        immediately: imediatamente
        immemorial: imemoriais, imemorial
        immense: imensa, imenso
        immense power: enorme poder
        immigrant: imigrante
        immoral: imorais, imoral
        immorality: imoralidade
        immortal: imortal
        immortal being: ser imortal
        immortal sect: seita imortal
        immortality: imortalidade
        immortals: imortais
        immune: imune
        immunity: imunidade
        imp: diabinho
        impact: impacto
        imperfect: imperfeita, imperfeito
        imperial: imperiais, imperial
        imperial family: familia imperial
        imperial guard: guarda imperial
        imperial palace: palacio imperial
        imperialism: imperialismo
        impetuous: impetuosa, impetuoso
        implant: implante
        important: importante
        impose: impoe, impoem, impondo, imponha, imponham, impor, impora, impos, imposta, impunha, impunham, impuseram
        impossible: impossiveis, impossivel
        impostor: impostor, impostora, impostores
        impoverish: empobreca, empobrecam, empobrece, empobrecem, empobrecendo, empobrecer, empobreceram, empobreceu, empobreci, empobrecia, empobreciam, empobrecida, empobrecido
        impress: impressiona, impressionada, impressionado, impressionam, impressionando, impressionar, impressionaram, impressionaria, impressionava, impressionavam, impressione, impressionei, impressionem, impressionou
        imprison: aprisiona, aprisionam, aprisionando, aprisionar, aprisionaram, aprisionaria, aprisionava, aprisionavam, aprisione, aprisionei, aprisionem, aprisionou, encarcera, encarcerada, encarcerado, encarceram, encarcerando, encarcerar, encarceraram, encarceraria, encarcerava, encarceravam, encarcere, encarcerou
        imprisoned: aprisionada, aprisionado, prendida, prendido, preso
        improve: aprimora, aprimorada, aprimorado, aprimoram, aprimorando, aprimorar, aprimoraram, aprimoraria, aprimorava, aprimoravam, aprimore, aprimorem, aprimorou, melhora, melhorada, melhorado, melhoram, melhorando, melhorar, melhoraram, melhoraria, melhorava, melhoravam, melhorem, melhorou
        impulse: impulso
        impulsive: impulsiva, impulsivo
        impure: impura, impuro
        in debt: endividada, endividado
        in love: apaixonada, apaixonado
        in-laws: sogros
        inadvertently: inadvertidamente
        inanimate: inanimada, inanimado
        incarnate: encarna, encarnada, encarnado, encarnam, encarnando, encarnar, encarnaram, encarnaria, encarnava, encarnavam, encarne, encarnei, encarnem, encarnou
        incarnation: encarnacao, encarnacoes
        incense: incenso
        incest: incesto
        incestuous: incestuosa, incestuoso
        incident: incidente
        include: inclua, incluam, incluem, inclui, incluia, incluiam, incluida, incluido, incluindo, incluir, incluiram, incluirem, incluiu
        incompetent: incompetente
        incomplete: incompleta, incompleto
        inconvenient: inconveniente
        increase: aumenta, aumentada, aumentado, aumentam, aumentando, aumentar, aumentaram, aumentaria, aumentava, aumentavam, aumente, aumentei, aumentem, aumentou
        incredible: incriveis, incrivel
        incredibly: incrivelmente
        incubus: incubo
        incurable: incuraveis, incuravel
        incurable disease: doenca incuravel
        indecent: indecente
        indecisive: indecisa, indeciso
        independent: independente
        indestructible: indestrutiveis, indestrutivel
        india: india
        indian: indiana, indiano
        indicate: indica, indicada, indicado, indicam, indicando, indicar, indicaram, indicaria, indicava, indicavam, indicou, indique, indiquei, indiquem
        indifferent: indiferente
        indigenous: indigena
        indigent: indigente
        indigestible: indigesta, indigesto
        indiscreet: indiscreta, indiscreto
        individual: individuo
        industrial complex: complexo industrial
        industry: industria
        inequality: desigualdade
        inert: inerte
        inevitable: inevitaveis, inevitavel
        inexperienced: inexperiente
        inexplicable: inexplicaveis, inexplicavel
        infallible: infaliveis, infalivel
        infamous: infame
        infantry: infantaria
        infect: infecta, infectam, infectando, infectar, infectaram, infectaria, infectava, infectavam, infecte, infectei, infectem, infectou
        infected: infectada, infectado
        infection: infeccao, infeccoes
        inferior: inferior, inferiores
        inferiority complex: complexo de inferioridade
        infernal: infernais, infernal
        infest: infesta, infestada, infestado, infestam, infestando, infestar, infestaram, infestaria, infestava, infestavam, infeste, infestei, infestem, infestou
        infidelity: infidelidade
        infiltrate: infiltra, infiltra se, infiltram, infiltram se, infiltrando, infiltrar, infiltrar se, infiltraram, infiltraria, infiltrava, infiltravam, infiltre, infiltrem, infiltrou, se infiltra, se infiltram, se infiltrar, se infiltraram, se infiltrou
        infinite: infinita, infinito
        infirmary: enfermaria
        influence: influencia, influenciada, influenciado, influenciam, influenciando, influenciar, influenciaram, influenciaria, influenciava, influenciavam, influencie, influenciei, influenciem, influenciou
        influencer: influenciador, influenciadora, influenciadores
        information: informacao, informacoes
        ingredient: ingrediente
        inhabit: habita, habitada, habitado, habitam, habitando, habitar, habitaram, habitaria, habitava, habitavam, habite, habitei, habitem, habitou
        inhabitant: habitante
        inherit: herda, herdada, herdado, herdam, herdando, herdar, herdaram, herdaria, herdava, herdavam, herde, herdei, herdem, herdou
        inheritance: heranca
        inhuman: desumana, desumano, inumana, inumano
        initial: iniciais, inicial
        initiation: iniciacao, iniciacoes
        injured: ferido
        injury: ferimento, lesao, lesoes
        injustice: injustica
        ink: tinta
        inmate: detenta, detento
        inn: estalagem, estalagens, hospedaria, pousada
        inner: interna, interno
        inner beauty: beleza interior
        inner child: crianca interior
        inner demon: demonio interior
        inner demons: demonios internos
        inner palace: palacio interno
        innocence: inocencia
        innocent: inocente
        inquisition: inquisicao, inquisicoes
        inquisitor: inquisidor, inquisidora, inquisidores
        insane: insana, insano
        insane asylum: manicomio
        insanity: insanidade
        insect: inseto
        insecure: insegura, inseguro
        insecurity: inseguranca
        insensitive: insensiveis, insensivel
        insist: insista, insistam, insiste, insistem, insisti, insistia, insistiam, insistida, insistido, insistindo, insistir, insistiram, insistiu
        insomnia: insonia
        inspector: fiscais, fiscal, inspetor, inspetora, inspetores
        inspiration: inspiracao, inspiracoes
        inspire: inspira, inspirada, inspirado, inspiram, inspirando, inspirar, inspiraram, inspiraria, inspirava, inspiravam, inspire, inspirou
        inspiring: inspirador, inspiradora, inspiradores
        instability: instabilidade
        install: instala, instalada, instalado, instalam, instalando, instalar, instalaram, instalaria, instalava, instalavam, instale, instalei, instalem, instalou
        instantly: instantaneamente
        instinct: instinto
        institute: instituto
        institution: instituicao, instituicoes
        instruct: instrua, instruam, instruem, instrui, instruia, instruiam, instruida, instruido, instruindo, instruir, instruiram, instruirem, instruiu
        instructive: instrutiva, instrutivo
        instructor: instrutor, instrutora, instrutores
        instrument: instrumento
        insult: insulta, insultada, insultado, insultam, insultando, insultar, insultaram, insultaria, insultava, insultavam, insulte, insultei, insultem, insulto, insultou
        integrate: integra, integrada, integrado, integram, integrando, integrar, integraram, integraria, integrava, integravam, integre, integrem, integrou
        intelligence: inteligencia
        intelligent: inteligente
        intense: intensa, intenso
        intensely: intensamente
        intensify: intensifica, intensificada, intensificado, intensificam, intensificando, intensificar, intensificaram, intensificaria, intensificava, intensificavam, intensificou, intensifique, intensifiquei, intensifiquem
        intention: intencao
        intentions: intencoes
        inter-high: intercolegiais, intercolegial
        interact: interage, interagem, interagi, interagia, interagiam, interagida, interagido, interagindo, interagir, interagiram, interagiu, interaja, interajam
        intercept: intercepta, interceptada, interceptado, interceptam, interceptando, interceptar, interceptaram, interceptaria, interceptava, interceptavam, intercepte, interceptei, interceptem, interceptou
        interest: interessa, interessada, interessado, interessam, interessando, interessar, interessaram, interessaria, interessava, interessavam, interesse, interessei, interessou
        interesting: interessante
        interfere: interfere, interferi, interferida, interferido, interferindo, interferir, interferiram, interferiu, interfira, interfiram
        intergalactic: intergalactica, intergalactico
        intern: estagiaria, estagiario
        international: internacionais, internacional
        internet: internet
        internship: estagio
        interplanetary war: guerra interplanetaria
        interpreter: interprete
        interrogate: interroga, interrogada, interrogado, interrogam, interrogando, interrogar, interrogaram, interrogaria, interrogava, interrogavam, interrogou, interrogue, interroguei, interroguem
        interrogation: interrogatorio
        interrupt: interrompa, interrompam, interrompe, interrompem, interrompendo, interromper, interromperam, interrompeu, interrompi, interrompia, interrompiam, interrompida, interrompido
        interstellar: interestelar, interestelares
        intertwine: entrelaca, entrelacada, entrelacado, entrelacam, entrelacando, entrelacar, entrelacaram, entrelacaria, entrelacava, entrelacavam, entrelace, entrelacei, entrelacem, entrelacou
        intervene: interveio, intervem, intervenha, intervenham, intervieram, intervinda, intervindo, intervinha, intervinham, intervir
        interview: entrevista
        intimate: intima, intimo
        intrepid: intrepida, intrepido
        intrigue: intriga, intrigada, intrigado, intrigam, intrigando, intrigar, intrigaram, intrigaria, intrigava, intrigavam, intrigou, intrigue, intriguei, intriguem
        intriguing: intrigante
        introduce: apresenta, apresentada, apresentado, apresentam, apresentando, apresentar, apresentaram, apresentaria, apresentava, apresentavam, apresente, apresentei, apresentem, apresentou, introduz, introduza, introduzam, introduzem, introduzi, introduzia, introduziam, introduzida, introduzido, introduzindo, introduzir, introduziram, introduziu
        introverted: introvertida, introvertido
        intruder: intrusa, intruso
        invade: invada, invadam, invade, invadem, invadi, invadia, invadiam, invadida, invadido, invadindo, invadir, invadiram, invadiu
        invader: invasor, invasora, invasores
        invalidate: invalida, invalidada, invalidado, invalidam, invalidando, invalidar, invalidaram, invalidaria, invalidava, invalidavam, invalide, invalidei, invalidem, invalidou
        invasion: invasao, invasoes
        invent: inventa, inventada, inventado, inventam, inventando, inventar, inventaram, inventaria, inventava, inventavam, invente, inventei, inventem, inventou
        invention: invencao, invencoes
        inventor: inventor, inventora, inventores
        invest: investe, investem, investi, investia, investiam, investido, investindo, investir, investiram, investiu, invista, invistam
        investigate: investiga, investigada, investigado, investigam, investigando, investigar, investigaram, investigaria, investigava, investigavam, investigou, investigue, investiguei, investiguem
        investigation: investigacao, investigacoes
        investigator: investigador, investigadora, investigadores
        invincible: invenciveis, invencivel
        invisibility: invisibilidade
        invisible: invisiveis, invisivel
        invisible man: homem invisivel
        invisible wall: parede invisivel
        invitation: convite
        invite: convida, convidam, convidando, convidar, convidaram, convidaria, convidava, convidavam, convide, convidei, convidem, convidou
        involuntarily: involuntariamente
        involve: envolva, envolvam, envolve, envolvem, envolvendo, envolver, envolveram, envolveu, envolvi, envolvia, envolviam, envolvida, envolvido
        involvement: envolvimento
        iron: ferro
        ironic: ironica, ironico
        irrational: irracionais, irracional
        irresistible: irresistiveis, irresistivel
        irresponsible: irresponsaveis, irresponsavel
        irreversible: irreversiveis, irreversivel
        isekai: isekai
        island: ilha
        island vacation: ferias na ilha
        islet: ilhota
        isolate: isola, isola se, isolam, isolam se, isolando, isolar, isolar se, isolaram, isolaria, isolava, isolavam, isole, isolei, isolem, isolou, se isola, se isolam, se isolar, se isolaram, se isolou
        isolated: isolada, isolado
        isolated island: ilha isolada
        isolation: isolamento
        italian: italiana, italiano
        italy: italia
        item: item, itens
        itinerant: ambulante, itinerante
        izakaya: izakaya
        jackal: chacais, chacal
        jacket: jaqueta
        jaguar: onca
        jailer: carcereira, carcereiro
        january: janeiro
        japan: japao, japoes
        japanese: japones, japonesa, japoneses
        japanese cuisine: cozinha japonesa
        japanese folklore: folclore japones
        japanese pottery: ceramica japonesa
        japanese tale: conto japones
        jazz: jazz, jazzes
        jealous: ciumenta, ciumento
        jealousy: ciume
        jellyfish: agua viva
        jesus: jesus
        jewel: joia
        jewels: joias
        jewish: judeu, judia
        jinx: azaracao, azaracoes
        job: emprego
        jockey: joquei
        join: junta, junta se, juntada, juntado, juntam, juntam se, juntando, juntar, juntar se, juntaram, juntaria, juntava, juntavam, junte, juntei, juntem, juntou, se junta, se juntam, se juntar, se juntaram, se juntou, se une, se unem, se unir, se uniram, se uniu, une se, unem se, unir se
        joining: adesao, adesoes
        joke: piada
        josei: josei
        journalism: jornalismo
        journalist: jornalista
        journey: jornada
        journey of self-discovery: jornada de autodescoberta
        jovial: joviais, jovial
        joy: alegria
        judge: juiz, juiza, juizes, julga, julgada, julgado, julgam, julgando, julgar, julgaram, julgaria, julgava, julgavam, julgou, julgue, julguei, julguem
        judge of the dead: juiz da morte
        judicial: judiciais, judicial
        judo: judo
        judoka: judoca
        juice: suco
        july: julho
        jump: pula, pulada, pulado, pulam, pulando, pular, pulara, pularam, pularia, pulava, pulavam, pule, pulei, pulem, pulou, salta, saltada, saltado, saltam, saltando, saltar, saltaram, saltaria, saltava, saltavam, salte, saltei, saltem, salto, saltou
        june: junho
        jungle: selva
        junior: kouhai
        junkyard: ferro velho
        jupiter: jupiter
        juror: jurada, jurado
        jury: juri
        just: justa, justo
        justice: justica
        juvenile delinquency: delinquencia juvenil
        juvenile delinquent: delinquente juvenil, juvenil delinquente
        kabuki: kabuki
        kaiju: kaiju
        kangaroo: canguru
        karate: carate, karate
        karateka: carateca
        karuta: karuta
        katana: catana, katana
        keep: guardada, guardado, guardam, guardando, guardar, guardaram, guardaria, guardava, guardavam, guarde, guardei, guardem, guardou, mantem, mantendo, mantenha, mantenham, manter, manteve, mantida, mantido, mantinha, mantinham, mantiveram
        keep secret: guardar segredo
        keeper: tratador, tratadora, tratadores
        kendo: kendo
        key: chave
        keyboard: teclado
        kick: chuta, chutada, chutado, chutam, chutando, chutar, chutaram, chutaria, chutava, chutavam, chute, chutei, chutem, chutou
        kidnap: sequestra, sequestrada, sequestrado, sequestram, sequestrando, sequestrar, sequestraram, sequestraria, sequestrava, sequestravam, sequestre, sequestrem, sequestrou
        kidnapped princess: princesa sequestrada
        kidnapper: sequestrador, sequestradora, sequestradores
        kidnapping: sequestro
        kidney: rim, rins
        kill: mata, matada, matado, matam, matando, matar, matara, mataram, mataria, matava, matavam, mate, matei, matem, matou
        killer clown: palhaco assassino
        killer instinct: instinto assassino
        killer robots: robos assassinos
        kimono: kimono, quimono
        kind: amaveis, amavel, bondosa, bondoso, gentil, gentis
        kind heart: bondoso coracao, coracao bondoso
        kindergarten: jardim de infancia
        kindness: bondade, gentileza
        kindness of others: gentileza alheia
        king: rei
        kingdom: reino
        kiosk: quiosque
        kiss: beija, beija se, beijada, beijado, beijam, beijam se, beijando, beijar, beijar se, beijaram, beijaria, beijava, beijavam, beije, beijei, beijem, beijo, beijou, se beija, se beijam, se beijar, se beijaram, se beijou
        kitchen: cozinha
        kitsune: kitsune
        kitten: gatinha, gatinho
        knee: joelho
        knife: faca
        knight: cavaleira, cavaleiro
        knit: tricota, tricotada, tricotado, tricotam, tricotando, tricotar, tricotaram, tricotaria, tricotava, tricotavam, tricote, tricotei, tricotem, tricotou
        knitting: trico
        knock out: nocauteada, nocauteado, nocauteando, nocautear, nocautearam, nocautearia, nocauteava, nocauteavam, nocauteei, nocauteia, nocauteiam, nocauteie, nocauteiem, nocauteou
        know: conheco, sabe, sabem, sabendo, saber, sabera, sabiam, sabida, sabido, saiba, saibam, soube, souberam
        know-it-all: sabichao, sabichoes, sabichona
        knowledge: conhecimento
        known: conhecida, conhecido
        koala: coala
        korea: coreia
        korean: coreana, coreano
        koto: koto
        kraken: kraken
        kunai: kunai
        kung fu: kung fu
        kunoichi: kunoichi
        kuudere: kuudere
        kyoto: quioto
        lab coat: jaleco
        laboratory: laboratorio
        labyrinth: labirinto
        lack: carecam, carece, carecem, carecendo, carecer, careceram, careceu, careci, carecia, careciam, carecida, carecido, falta, faltada, faltado, faltam, faltando, faltar, faltaram, faltaria, faltava, faltavam, falte, faltei, faltem, faltou
        lack of confidence: falta de confianca
        lackey: lacaio
        lady: dama, senhora
        lady-in-waiting: dama de companhia
        lagoon: lagoa
        lair: covil, covis
        lake: lago
        lamb: cordeiro
        lamia: lamia
        lamp: lampada
        land: aterrissa, aterrissada, aterrissado, aterrissam, aterrissando, aterrissar, aterrissaram, aterrissaria, aterrissava, aterrissavam, aterrissei, aterrissou, pousa, pousado, pousam, pousando, pousar, pousaram, pousaria, pousava, pousavam, pouse, pousei, pousem, pousou
        landing: desembarque
        landlady: proprietaria
        landlord: senhorio
        landmine: mina terrestre
        landscape: paisagem, paisagens
        landslide: deslizamento
        language: idioma, lingua, linguagem, linguagens
        lantern: lanterna
        large breasts: seios grandes
        laser: laser
        laser cannon: canhao laser
        last: durada, durado, duram, durando, durar, durara, duraram, duraria, durava, duravam, dure, durei, durem, durou, ultima, ultimo
        last hope: ultima esperanca
        last human: ultimo humano
        last man: ultimo homem
        last wish: ultima vontade, ultimo desejo
        late father: pai falecido
        late mother: mae falecida
        late wife: esposa falecida
        laugh: ri, ria, riam, rida, rido, riem, rindo, rir, rira, riram, rirao, rirem, risse, rissem, riu
        laughter: gargalhada, risada, riso
        launch: lanca, lancada, lancado, lancam, lancando, lancar, lancaram, lancaria, lancava, lancavam, lance, lancei, lancem, lancou
        laundry: lavanderia
        law: advocacia, lei
        law and order: lei e ordem
        lawyer: advogada, advogado
        layer: camada
        laziness: preguica
        lazy: preguicosa, preguicoso
        lead: conduz, conduza, conduzam, conduzem, conduzi, conduzia, conduziam, conduzida, conduzido, conduzindo, conduzir, conduziram, conduziu, encaminha, encaminhada, encaminhado, encaminham, encaminhando, encaminhar, encaminharam, encaminharia, encaminhava, encaminhavam, encaminhe, encaminhei, encaminhem, encaminhou, lidera, liderada, liderado, lideram, liderando, liderar, lideraram, lideraria, liderava, lideravam, liderou
        lead role: papel principal
        leader: dirigente, lider, lideres
        leadership: lideranca
        leaf: folha
        league: liga
        leak: vaza, vazada, vazado, vazam, vazando, vazar, vazara, vazaram, vazaria, vazava, vazavam, vaze, vazei, vazem, vazou
        learn: aprenda, aprendam, aprende, aprendem, aprendendo, aprender, aprenderam, aprendeu, aprendi, aprendia, aprendiam, aprendida, aprendido
        learn to fight: aprender a lutar
        learn to fly: aprender a voar
        learning: aprendizado, aprendizagem, aprendizagens
        leather: couro
        leather jacket: jaqueta de couro
        leave: deixa, deixada, deixado, deixam, deixando, deixar, deixaram, deixaria, deixava, deixavam, deixe, deixei, deixem, deixou, ir embora, parta, partam, partem, parti, partia, partiam, partido, partindo, partir, partiram, partiu, saem, sai, saiam, saido, saindo, sair, saira, sairam, sairao, sairem, sairia, saisse, saiu
        leave home: sair de casa
        left: esquerda, esquerdo
        left hand: mao esquerda
        left-handed: canhota, canhoto
        leftist: esquerdista
        leg: perna
        legacy: legado
        legal: legais, legal
        legend: lenda
        legendary: lendaria, lendario
        legendary hero: heroi lendario
        legendary sword: espada lendaria
        legendary warrior: guerreiro lendario
        legitimate: legitima, legitimo
        lemon: limao, limoes
        lend: empresta, emprestada, emprestado, emprestam, emprestando, emprestar, emprestaram, emprestaria, emprestava, emprestavam, empreste, emprestei, emprestem, emprestou
        leopard: leopardo
        leper colony: leprosario
        leprosy: lepra
        lesbian: lesbianismo, lesbica
        lesbian couple: casal lesbico
        lesson: licao, licoes
        lethal: letais, letal
        letter: carta
        level: niveis, nivel
        level 1: nivel 1
        liar: mentirosa, mentiroso
        liar game: jogo de mentira
        librarian: bibliotecaria, bibliotecario
        library: biblioteca
        lick: lamba, lambam, lambe, lambem, lambendo, lamber, lamberam, lambeu, lambi, lambia, lambiam, lambida, lambido
        lie: mentem, menti, mentia, mentiam, mentida, mentido, mentindo, mentir, mentira, mentiram, mentiu, minta, mintam
        lie down: deita, deitada, deitado, deitam, deitando, deitar, deitaram, deitaria, deitava, deitavam, deite, deitei, deitem, deitou
        lieutenant: tenente
        life: vida
        life and death: vida e morte
        life force: energia vital, forca vital
        life imprisonment: prisao perpetua
        life or death: vida ou morte
        lifeguard: salva vidas
        lifestyle: estilo de vida
        light: acenda, acendam, acende, acendem, acendendo, acender, acenderam, acendeu, acendi, acendia, acendiam, acendida, acendido, acesa, aceso, leve, luz, luzes
        light novel: light novel
        lighthouse: farois, farol
        lightning: raio, relampago
        lightsaber: espada de luz
        like: gosta, gostada, gostado, gostam, gostando, gostar, gostaram, gostaria, gostava, gostavam, goste, gostei, gostem, gosto, gostou
        lily: lirio
        limit: limite
        line: fila, linha
        lineage: linhagem, linhagens
        lion: leao
        lion dance: danca do leao
        lioness: leoa
        lions: leoes
        lip: labio
        lipstick: batom, batons
        liquid: liquido
        listen: escuta, escutada, escutado, escutam, escutando, escutar, escutaram, escutaria, escutava, escutavam, escute, escutei, escutem, escutou
        lit candle: vela acesa
        literary: literaria, literario
        literature: literatura
        literature club: clube de literatura
        litter: ninhada
        little angel: anjinha, anjinho
        little animal: bichinho
        little bee: abelhinha
        little bird: passarinho
        little boy: garotinho, menininho
        little brother: irmaozinho
        little dragon: dragaozinho
        little fish: peixinho
        little girl: garotinha, menininha
        little monster: monstrinho
        little pig: porquinho
        little red riding hood: chapeuzinho vermelho
        little sister: irmazinha
        live: mora, morada, morado, moram, morando, morar, morara, moraram, moraria, morava, moravam, more, morei, morem, morou, vivam, vive, vivem, vivendo, viver, vivera, viveram, viveu, vivi, vivia, viviam, vivida, vivido
        live alone: morar sozinha, morar sozinho, vive sozinha, vive sozinho
        live together: conviva, convivam, convive, convivem, convivendo, conviver, conviveram, conviveu, convivi, convivia, conviviam, convivida, convivido, morar junto
        lively: animada, animado
        liver: figado
        living together: convivencia
        lizard: lagarto
        lobster: lagosta
        localism: bairrismo
        locate: localiza, localizada, localizado, localizam, localizando, localizar, localizaram, localizaria, localizava, localizavam, localize, localizei, localizem, localizou
        lock: fechadura, tranca, trancada, trancado, trancam, trancando, trancar, trancaram, trancaria, trancava, trancavam, trancou, tranque, tranquei, tranquem
        lock up: trancafia, trancafiada, trancafiado, trancafiam, trancafiando, trancafiar, trancafiaram, trancafiaria, trancafiava, trancafiavam, trancafie, trancafiei, trancafiem, trancafiou
        locker room: vestiario
        lodged: alojada, alojado
        logic: logica
        london: londres
        lone wolf: lobo solitario
        loneliness: solidao, solidoes
        lonely: solitario
        lonely boy: garoto solitario
        lonely girl: garota solitaria
        lonely life: vida solitaria
        long: comprida, comprido, longa, longo
        long ago: antigamente
        long hair: cabelo comprido
        long-distance relationship: namoro a distancia, relacionamento a distancia
        longing: saudade
        look: olha, olhada, olhado, olham, olhando, olhar, olhara, olharam, olharia, olhava, olhavam, olhe, olhei, olhem, olhou
        look for: procuro
        loop: loop
        loot: pilhada, pilhado, pilham, pilhando, pilhar, pilharam, pilharia, pilhava, pilhavam, pilhe, pilhei, pilhem, pilhou, saqueada, saqueado, saqueando, saquear, saquearam, saqueares, saquearia, saqueava, saqueavam, saqueei, saqueia, saqueiam, saqueie, saqueiem, saqueou
        looter: saqueador, saqueadora, saqueadores
        lord: lorde, senhor, senhores
        lose: perca, percam, perde, perdem, perdendo, perder, perderam, perdeu, perdi, perdia, perdiam
        lose memory: perder a memoria
        lose weight: emagreca, emagrecam, emagrece, emagrecem, emagrecendo, emagrecer, emagreceram, emagreceu, emagreci, emagrecia, emagreciam, emagrecida, emagrecido
        loser: fracassada, fracassado, perdedor, perdedora, perdedores
        loss: perda
        loss of innocence: inocencia perdida
        loss of parents: perda dos pais
        lost: perdida, perdido
        lost child: crianca perdida
        lost childhood: infancia perdida
        lost civilization: civilizacao perdida
        lost continent: continente perdido
        lost daughter: filha perdida
        lost family: familia perdida
        lost greatness: grandeza perdida
        lost hope: esperanca perdida
        lost limb: membro perdido
        lost memory: perdeu a memoria
        lost prince: principe perdido
        lost princess: princesa perdida
        lost son: filho perdido
        lost technology: tecnologia perdida
        lost time: tempo perdido
        lottery: loteria
        lotus: lotus
        love: adora, adorada, adorado, adoram, adorando, adorar, adoraram, adoraria, adorava, adoravam, adore, adorei, adorem, adoro, adorou, ama, amam, amando, amar, amara, amaram, amarao, amarem, amaria, amasse, amava, amavam, ame, amei, amo, amor, amores, amou
        love affair: caso amoroso
        love at first sight: amor a primeira vista
        love each other: ama se, amam se, amar se, se ama, se amam, se amar, se amaram, se amou
        love interest: interesse amoroso, par romantico
        love letter: carta de amor
        love life: vida amorosa
        love potion: pocao de amor, pocao do amor
        love rival: rival amoroso, rival no amor
        love rivals: rivais no amor
        love spell: feitico de amor
        love story: historia de amor
        love triangle: triangulo amoroso
        love troubles: problemas amorosos
        loved one: ente querido
        lovely: apaixonante
        lover: amante
        lovers: apaixonados
        loving: amorosa, amoroso
        low rank: rank baixo
        lower class: classe baixa
        loyal: fieis, fiel, leais, leal
        loyal servant: servo fiel
        loyalty: fidelidade, lealdade
        loyalty to the king: lealdade ao rei
        lucifer: lucifer
        luck: sorte
        lucky: sortuda, sortudo
        luggage: bagagem, bagagens
        lumberjack: lenhador, lenhadores
        luminous: luminosa, luminoso
        lunar: lunar, lunares
        lunch: almoca, almocada, almocado, almocam, almocando, almocar, almocaram, almocaria, almocava, almocavam, almoce, almocei, almocem, almoco, almocou
        lunch box: lancheira
        lung: pulmao, pulmoes
        lurk: espreita, espreitada, espreitado, espreitam, espreitando, espreitar, espreitaram, espreitaria, espreitava, espreitavam, espreite, espreitei, espreitem, espreitou
        lust: luxuria
        lustful: lasciva, lascivo
        luxurious: luxuosa, luxuoso
        lynching: linchamento
        lyrics: letra
        macabre: macabra, macabro
        machine: maquina
        machine gun: metralhadora
        mad scientist: cientista louco, cientista maluco
        madly: perdidamente
        madness: loucura
        mafia: mafia, mafiosa, mafioso
        mafia boss: chefe da mafia
        mafia daughter: filha de um mafioso
        magazine: revista
        mage: maga, mago
        magic: magia
        magic academy: escola de magia
        magic cards: cartas magicas
        magic circle: circulo magico
        magic compass: bussola magica
        magic door: porta magica
        magic education: ensino de magia
        magic equipment: equipamento magico
        magic eyes: olhos magicos
        magic flute: flauta magica
        magic lamp: lampada magica
        magic necklace: colar magico
        magic orbs: esferas magicas
        magic shield: escudo magico
        magic shop: loja de magia
        magic show: espetaculo de magica
        magic stone: pedra magica
        magic sword: espada magica
        magic wand: varinha magica
        magic word: palavra magica
        magical: magica
        magical beast: besta magica, fera magica
        magical creatures: criaturas magicas
        magical energy: energia magica
        magical forest: floresta magica
        magical girl: garota magica, menina magica
        magical item: objeto magico
        magical kingdom: reino magico
        magical power: poder magico
        magical powers: poderes magicos
        magical world: mundo magico
        magically: magicamente
        magician: magico
        magnificent: magnifica, magnifico
        mahjong: mahjong
        maid: criada, empregada, empregada domestica, maid
        maid cafe: maid cafe
        maiden: donzela
        mail: correio
        mailman: carteiro
        main: principais, principal
        main character: personagem principal
        main focus: foco principal
        main street: avenida principal
        mainly: principalmente
        majestic: majestosa, majestoso
        major: major, majores
        make: fabricada, fabricado, fabricam, fabricando, fabricar, fabricaram, fabricaria, fabricava, fabricavam, fabricou, fabrique, fabriquei, fabriquem, facam, fara, faz, fazem, fazendo, fazer, fazia, faziam, feita, feito, fez, fizeram
        make a living: ganhar a vida
        make a mistake: erra, errada, errado, erram, errando, errar, errara, erraram, erraria, errava, erravam, erre, errei, errem, errou
        make factory: fabrica
        make friends: fazer amigos
        make money: ganhar dinheiro
        make-believe: fazer de conta
        maker: fabricante
        makeup: maquia, maquiada, maquiado, maquiagem, maquiagens, maquiam, maquiando, maquiar, maquiaram, maquiaria, maquiava, maquiavam, maquie, maquiei, maquiem, maquiou
        male: macho, masculina, masculino
        male protagonist: protagonista masculino
        malice: malicia
        man: homem
        mana: mana
        manage: consegue, conseguem, consegui, conseguia, conseguiam, conseguida, conseguido, conseguindo, conseguir, conseguiram, conseguiu, consiga, consigam
        management: gestao, gestoes
        manager: gerente
        mandate: mandato
        manga: manga
        manga artist: autor de manga, autora de manga, desenhista de manga, mangaka
        manga publisher: editora de manga
        manifest: manifesta, manifestada, manifestado, manifestam, manifestando, manifestar, manifestaram, manifestaria, manifestava, manifestavam, manifeste, manifestei, manifestem, manifestou
        manipulate: manipula, manipulada, manipulado, manipulam, manipulando, manipular, manipularam, manipularia, manipulava, manipulavam, manipule, manipulei, manipulem, manipulou
        manipulation: manipulacao, manipulacoes
        manipulative: manipulador, manipuladora, manipuladores
        mansion: mansao, mansoes
        map: mapa
        marathon: maratona
        marathon runner: corredor de maratona
        march: marcha, marchada, marchado, marcham, marchando, marchar, marcharam, marcharia, marchava, marchavam, marche, marchei, marchem, marchou
        mare: egua
        marina: marina
        marine: fuzileiro, marinho
        marital: conjugais, conjugal
        maritime: maritima, maritimo
        mark: marca, marcada, marcado, marcam, marcando, marcar, marcaram, marcaria, marcava, marcavam, marcou, marquei, marquem
        market: mercado
        marketing: marketing
        marquis: marques, marqueses
        marriage: casamento
        marriage of convenience: casamento por conveniencia
        marriage proposal: pedido de casamento
        married: casada, casado
        married life: vida de casado
        marry: casa se, casam, casam se, casando, casar, casar se, casara, casaram, casaria, casava, casavam, case, casei, casem, casou, desposa, desposada, desposado, desposam, desposando, desposar, desposaram, desposaria, desposava, desposavam, despose, desposei, desposem, desposou, se casa, se casam, se casar, se casaram, se casou
        mars: marte
        martial: marciais, marcial
        martial art: arte marcial
        martial artist: artista marcial
        martial arts: artes marciais
        martial arts master: mestre de artes marciais
        martial arts tournament: torneio de artes marciais
        martyr: martir, martires
        martyrdom: martirio
        mascot: mascote
        masculinity: masculinidade
        mask: mascara, mascaram, mascarando, mascarar, mascararam, mascararia, mascarava, mascaravam, mascare, mascarou
        masked: mascarada, mascarado
        masochist: masoquista
        masquerade: baile de mascaras
        mass: massa
        massacre: chacina, massacra, massacrada, massacrado, massacram, massacrando, massacrar, massacraram, massacraria, massacrava, massacravam, massacre, massacrem, massacrou
        massage: massageada, massageado, massageando, massagear, massagearam, massagearia, massageava, massageavam, massageei, massageia, massageiam, massageie, massageiem, massageou
        mast: mastro
        master: mestra, mestre
        master of disguise: mestre dos disfarces
        masterpiece: obra prima
        match: partida
        matchmaker: casamenteira, casamenteiro
        materialize: materializa, materializada, materializado, materializam, materializando, materializar, materializaram, materializaria, materializava, materializavam, materialize, materializei, materializem, materializou
        maternal love: amor materno
        math genius: genio da matematica
        mathematics: matematica
        matrimony: matrimonio
        matter: importa, importada, importado, importam, importando, importar, importaram, importaria, importava, importavam, importe, importei, importem, importou
        mature: amadureca, amadurecam, amadurece, amadurecem, amadurecendo, amadurecer, amadureceram, amadureceu, amadureci, amadurecia, amadureciam, amadurecida, amadurecido, madura, maduro
        maturity: maturidade
        max level: nivel maximo
        maximum: maxima, maximo
        may swimsuit: maio
        mayor: prefeita, prefeito
        meal: refeicao, refeicoes
        mean: significa, significada, significam, significando, significar, significaram, significaria, significava, significavam, significou, signifique, signifiquei, signifiquem
        meaning: significado
        meaning of life: sentido da vida, significado da vida
        measure: meca, mecam, mede, medem, medi, media, mediam, medida, medido, medindo, medir, medira, mediram, mediu
        meat: carne
        mecha: mecha
        mecha pilot: piloto de mecha
        mechanic: mecanica, mecanico
        mechanical arm: braco mecanico
        medal: medalha
        meddling: intromissao, intromissoes
        medical school: faculdade de medicina
        medical student: estudante de medicina
        medicinal herbs: ervas medicinais
        medicine: medicamento, medicina, remedio
        medieval: era medieval, medievais, medieval
        medieval fantasy: fantasia medieval
        meditate: medita, meditada, meditado, meditam, meditando, meditar, meditaram, meditaria, meditava, meditavam, medite, meditei, meditem, meditou
        medium: medium, mediuns
        medusa: medusa
        meekness: mansidao, mansidoes
        meet: conheca, conhecam, conhece, conhece se, conhecem, conhecem se, conhecendo, conhecer, conhecer se, conheceram, conheceu, conheci, conhecia, conheciam, encontra se, encontram se, encontrar se, se conhece, se conhecem, se conhecer, se conheceram, se conheceu, se encontra, se encontram, se encontrar, se encontraram, se encontrou
        meeting: reuniao, reunioes
        meiji: meiji
        meiji era: era meiji
        melancholic: melancolica, melancolico
        melancholy: melancolia
        melodrama: melodrama
        melody: melodia
        melt: derreta, derretam, derrete, derretem, derretendo, derreter, derreteram, derreteu, derreti, derretia, derretiam, derretida, derretido
        member: membro
        members: membros
        memorable: memoraveis, memoravel
        memory: lembranca, memoria
        memory loss: perda de memoria
        men: homens
        mental: mentais, mental
        mental illness: doenca mental
        mentally: mentalmente
        mention: menciona, mencionada, mencionado, mencionam, mencionando, mencionar, mencionaram, mencionaria, mencionava, mencionavam, mencione, mencionei, mencionem, mencionou
        mentor: mentor, mentora, mentores
        meow: mia, miada, miado, miam, miando, miar, miara, miaram, miarao, miarem, miaria, miasse, miava, miavam, mie, miei, miem, miou
        mercenary: mercenaria, mercenario
        merchant: comerciante, mercador, mercadora, mercadores
        mercy: misericordia, piedade
        mermaid: sereia
        merman: tritao, tritoes
        mesh: malha
        mess: bagunca
        message: mensagem, mensagens
        messenger: mensageira, mensageiro
        messenger of the gods: mensageiro dos deuses
        messiah: messias
        messy: bagunceira, bagunceiro
        metal: metais, metal
        metal band: banda de metal
        metallic: metalica, metalico
        metaphor: metafora
        meteor: meteoro
        meteorite: meteorito
        method: metodo
        metropolis: metropole
        mexico: mexico
        microwave: micro ondas
        middle: meio
        middle ages: idade media
        middle class: classe media
        middle school: ginasiais, ginasial
        middle-aged: meia idade
        middle-aged man: homem de meia idade
        middle-aged woman: mulher de meia idade
        midnight: meia noite
        midwife: parteira
        might: poderio
        migration: migracao, migracoes
        militarism: militarismo
        military: forcas armadas, militar, militares
        military academy: escola militar
        military base: base militar
        military life: vida militar
        militia: milicia
        milk: leite
        mill: moinho
        millennium: milenio
        million: milhao
        millionaire: milionaria, milionario
        millions: milhoes
        mind: mente
        mind control: controle mental
        mine: mina
        miner: mineiro
        minimum: minima, minimo
        mining: garimpo, mineracao, mineracoes
        minister: ministra, ministro
        minor: menor de idade
        minotaur: minotauro
        minute: minuto
        miracle: milagre
        miracle cure: cura milagrosa
        miraculous: milagrosa, milagroso
        miraculously: milagrosamente
        mirage: miragem, miragens
        mirror: espelho
        mischief: travessura
        mischievous: levada, levado, travessa, travesso
        miserable: miseraveis, miseravel
        misery: miseria
        misfortune: desgraca, infortunio
        misshapen: disforme
        missile: misseis, missil
        missing: desaparecida, desaparecido
        mission: missao
        missionary: missionaria, missionario
        missions: missoes
        mist: bruma, nevoa
        mistake: engano, erro
        mistreat: maltrata, maltratada, maltratado, maltratam, maltratando, maltratar, maltrataram, maltrataria, maltratava, maltratavam, maltrate, maltratei, maltratem, maltratou
        misunderstanding: desentendimento, equivoco, mal entendido
        misunderstood: incompreendida, incompreendido
        mixed-blood: mestica, mestico
        mmorpg: mmorpg
        mobilize: mobiliza, mobilizada, mobilizado, mobilizam, mobilizando, mobilizar, mobilizaram, mobilizaria, mobilizava, mobilizavam, mobilize, mobilizei, mobilizem, mobilizou
        mock: cacoa, cacoada, cacoado, cacoam, cacoando, cacoar, cacoaram, cacoaria, cacoava, cacoavam, cacoe, cacoei, cacoem, cacoou, zoa, zoada, zoado, zoam, zoando, zoar, zoara, zoaram, zoarao, zoarem, zoaria, zoasse, zoava, zoavam, zoe, zoei, zoem, zomba, zombada, zombado, zombam, zombando, zombar, zombaram, zombava, zombavam, zombe, zombei, zombem, zombou, zoou
        mockery: zombaria
        model: modelo
        model student: aluna exemplar, aluno exemplar
        modern: moderna, moderno
        modern era: era moderna
        modern times: tempos modernos
        modern world: mundo moderno
        modest: modesta, modesto
        modesty: modestia
        modify: modifica, modificada, modificado, modificam, modificando, modificar, modificaram, modificaria, modificava, modificavam, modificou, modifique, modifiquei, modifiquem
        moment: instante, momento
        monarch: monarca
        monarchy: monarquia
        monastery: mosteiro
        monday: segunda feira
        money: dinheiro
        monitor: monitora, monitorada, monitorado, monitoram, monitorando, monitorar, monitoraram, monitoraria, monitorava, monitoravam, monitore, monitorem, monitorou
        monk: monge
        monkey: macaco
        monologue: monologo
        monotonous: monotona, monotono
        monster: monstro
        monster girl: garota monstro
        monster girls: garotas monstro
        monster hunter: cacador de monstros
        monster raising: criacao de monstros
        monster trainer: treinador de monstros
        monstrosity: monstruosidade
        monstrous: monstruosa, monstruoso
        months: meses
        monument: monumento
        moody: temperamentais, temperamental
        moon: lua
        moon base: estacao lunar
        moon rabbit: coelho da lua
        moonlight: luar, luz da lua
        moose: alce
        moral: morais, moral
        moral dilemma: dilema moral
        morality: moralidade
        morning: manha, matinais, matinal
        mortal: mortais, mortal
        mortal danger: perigo mortal
        mortal enemies: inimigos mortais
        mortal hatred: odio mortal
        mortally: mortalmente
        mosquito: mosquito
        moss: musgo
        most popular boy: garoto mais popular
        most popular girl: garota mais popular
        motel: moteis, motel
        moth: mariposa
        mother: mae, mamae
        mother figure: figura materna
        mother's death: morte da mae
        mother-in-law: sogra
        motherhood: maternidade
        mothership: nave mae
        motivate: motiva, motivada, motivado, motivam, motivando, motivar, motivaram, motivaria, motivava, motivavam, motive, motivei, motivem, motivou
        motivating: motivador, motivadora, motivadores
        motorcycle: moto, motocicleta
        motorcycle racing: motociclismo
        motorcycle ride: passeio de moto
        motorcyclist: motociclista
        motorsport: automobilismo
        motto: lema
        mount: montaria, monte
        mountain: montanha
        mountain climbing: montanhismo
        mountain god: deus da montanha
        mountaineer: alpinista
        mountaineering: alpinismo
        mountainous: montanhosa, montanhoso
        mourning: luto
        mouse: camundongo
        mouth: boca
        move: comova, comovam, comove, comovem, comovendo, comover, comoveram, comoveu, comovi, comovia, comoviam, emociona, emocionada, emocionado, emocionam, emocionando, emocionar, emocionaram, emocionaria, emocionava, emocionavam, emocione, emocionei, emocionem, emocionou, jogada, mova, movam, move, movem, movendo, mover, movera, moveram, moveu, movi, movia, moviam, movida, movido, muda se, mudam se, mudar se, se muda, se mudam, se mudar, se mudaram, se mudou
        moved: comovida, comovido
        movie: filme, longa metragem
        movie screen: tela de cinema
        movie star: estrela de cinema
        moving: mudanca de casa
        mud: lama
        multiply: multiplica, multiplicada, multiplicado, multiplicam, multiplicando, multiplicar, multiplicaram, multiplicaria, multiplicava, multiplicavam, multiplicou, multiplique, multipliquei, multipliquem
        multiverse: multiverso
        mummy: mumia
        murder: assassinada, assassinado, assassinam, assassinando, assassinar, assassinaram, assassinaria, assassinato, assassinava, assassinavam, assassine, assassinei, assassinem, assassinou, homicidio
        murder case: caso de assassinato
        muscle: musculo
        muscular: musculosa, musculoso
        museum: museu
        mushroom: cogumelo
        music: musica
        music box: caixa de musica
        music club: clube de musica
        music competition: competicao musical
        music industry: industria musical
        music school: escola de musica
        musical: musicais, musical
        musical group: grupo musical
        musical instrument: instrumento musical
        musician: musico
        mustache: bigode
        mutant: mutante
        mutation: mutacao, mutacoes
        mute: emudeca, emudecam, emudece, emudecem, emudecendo, emudecer, emudeceram, emudeceu, emudeci, emudecia, emudeciam, emudecida, emudecido, mudo
        mutilate: mutila, mutilam, mutilando, mutilar, mutilaram, mutilaria, mutilava, mutilavam, mutile, mutilei, mutilem, mutilou
        mutilated: mutilada, mutilado
        mutiny: motim, motins
        mutual: mutua, mutuo, reciproca, reciproco
        mysterious: misteriosa, misterioso
        mysterious boy: garoto misterioso
        mysterious cases: casos misteriosos
        mysterious crimes: crimes misteriosos
        mysterious death: morte misteriosa
        mysterious disappearances: desaparecimentos misteriosos
        mysterious event: evento misterioso
        mysterious fog: neblina misteriosa
        mysterious girl: garota misteriosa
        mysterious illness: doenca misteriosa
        mysterious man: homem misterioso
        mysterious organization: organizacao misteriosa
        mysterious past: passado misterioso
        mysterious place: lugar misterioso
        mysterious woman: mulher misteriosa
        mysterious world: mundo misterioso
        mysteriously: misteriosamente
        mystery: misterio
        mystical: mistica, mistico
        myth: mito
        mythical: mitica, mitico
        mythical creatures: criaturas miticas
        mythology: mitologia
        nail: unha
        naive: ingenua, ingenuo
        naked: nu, nua
        name: nome
        named: chama se, chamada, chamam se, chamar se, se chama, se chamam, se chamar, se chamaram, se chamou
        nanotechnology: nanotecnologia
        narcissist: narcisista
        narrate: narra, narrada, narrado, narram, narrando, narrar, narraram, narraria, narrava, narravam, narre, narrei, narrem, narrou
        narrative: narrativa
        narrator: narrador, narradora, narradores
        narrow: estreita, estreito
        nation: nacao, nacoes
        national: nacionais, nacional
        national championship: campeonato nacional
        national park: parque nacional
        national sport: esporte nacional
        national tournament: torneio nacional
        natural: naturais, natural
        natural disaster: desastre natural
        natural enemy: inimigo natural
        nature: natureza
        nature lover: amante da natureza
        nature spirits: espiritos da natureza
        naval: navais, naval
        naval battle: batalha naval
        navigation: navegacao, navegacoes
        navigator: navegador, navegadora, navegadores
        navy: marinha
        nazi: nazista
        nazism: nazismo
        near: proxima, proximo
        near future: futuro proximo
        near-death experience: experiencia de quase morte
        nearsighted: miope
        necessary: necessaria, necessario
        neck: pescoco
        necklace: colar, colares
        necromancer: necromante
        necromancy: necromancia
        need: necessidade, necessita, necessitada, necessitado, necessitam, necessitando, necessitar, necessitaram, necessitaria, necessitava, necessitavam, necessite, necessitei, necessitem, necessitou, precisa, precisada, precisado, precisam, precisando, precisar, precisaram, precisaria, precisava, precisavam, precise, precisei, precisem, precisou
        neediness: carencia
        needle: agulha
        neet: neet, nem nem, nini
        negative energy: energia negativa
        neglectful: omissa, omisso
        negligent: negligente
        negotiate: negocia, negociada, negociado, negociam, negociando, negociar, negociaram, negociaria, negociava, negociavam, negocie, negociei, negociem, negociou
        neighbor: vizinha, vizinho
        neighborhood: bairro, vizinhanca
        neighboring kingdom: reino vizinho
        nephew: sobrinho
        nerd: nerd
        nerve: nervo
        nervous: nervosa, nervoso
        nest: ninho
        net: rede
        neurosis: neurose
        neurosurgeon: neurocirurgiao, neurocirurgioes
        neutralize: neutraliza, neutralizada, neutralizado, neutralizam, neutralizando, neutralizar, neutralizaram, neutralizaria, neutralizava, neutralizavam, neutralize, neutralizei, neutralizem, neutralizou
        never: jamais, nunca
        new: nova, novo
        new family: nova familia
        new home: novo lar
        new house: casa nova
        new life: nova vida
        new school: nova escola
        new student: aluno novo, nova aluna, novo aluno
        new town: nova cidade
        new world: novo mundo
        new year: ano novo
        new york: nova york
        newborn: recem nascido
        newcomer: novata, novato, recem chegado
        newlywed couple: casal recem casado
        newlyweds: recem casados
        news: noticia
        newspaper: jornais, jornal
        next: seguinte
        next-door neighbor: vizinha do lado, vizinho do lado
        nickname: apelido
        niece: sobrinha
        night: noite
        night watchman: guarda noturno
        nightclub: boate, clube noturno
        nightingale: rouxinois, rouxinol
        nightlife: vida noturna
        nightmare: pesadelo
        nightstand: criado mudo
        nine: nove
        nine-tailed fox: raposa de nove caudas
        nineteen: dezenove
        ninety: noventa
        ninja: ninja
        ninja academy: escola de ninjas
        ninja clan: cla ninja
        ninja exam: exame ninja
        ninja village: aldeia ninja
        ninth: nona, nono
        nobility: nobreza
        noble: nobre
        noble family: familia nobre
        nobleman: fidalgo
        nocturnal: noturna, noturno
        noise: barulho, ruido
        noisy: barulhenta, barulhento
        nomad: nomade
        nonsense: besteira, bobagem, bobagens
        noodles: macarroes
        noon: meio dia
        normal: normais, normal
        normal life: vida normal
        normally: normalmente
        norse: nordica, nordico
        norse mythology: mitologia nordica
        north: norte
        north pole: polo norte
        nose: nariz, narizes
        nostalgia: nostalgia
        nostalgic: nostalgica, nostalgico
        nosy: intrometida, intrometido
        note: bilhete
        notebook: caderno
        notice: notada, notado, notam, notando, notar, notara, notaram, notaria, notava, notavam, note, notei, notem, notou
        notorious: notoria, notorio
        novelist: romancista
        november: novembro
        nuclear: nuclear, nucleares
        nuclear bomb: bomba nuclear
        nuclear disaster: desastre nuclear
        nuclear physicist: fisico nuclear
        nuclear power plant: usina nuclear
        nuclear shelter: refugio nuclear
        nuclear war: guerra nuclear
        nuclear weapon: arma nuclear
        nudity: nudez, nudezes
        nuisance: estorvo
        number: numero
        nun: freira
        nunchaku: nunchaku
        nurse: enfermeira, enfermeiro
        nursery: bercario, creche
        nymph: ninfa
        oak: carvalho
        oars: remos
        oasis: oasis
        oath: juramento
        obedience: obediencia
        obedient: obediente
        obelisk: obelisco
        obesity: obesidade
        obey: obedeca, obedecam, obedece, obedecem, obedecendo, obedecer, obedeceram, obedeceu, obedeci, obedecia, obedeciam, obedecida, obedecido
        object: objeto
        obligation: obrigacao, obrigacoes
        oblivion: esquecimento
        obscene: obscena, obsceno
        observe: observa, observada, observado, observam, observando, observar, observaram, observaria, observava, observavam, observe, observei, observem, observou
        observer: observador, observadora, observadores
        obsess: obceca, obcecam, obcecando, obcecar, obcecaram, obcecaria, obcecava, obcecavam, obcecou, obceque, obcequei, obcequem
        obsessed: obcecada, obcecado
        obsession: obsessao, obsessoes
        obsessive: obsessiva, obsessivo
        obstacle: obstaculo
        obstruct: obstrua, obstruam, obstruem, obstrui, obstruia, obstruiam, obstruida, obstruido, obstruindo, obstruir, obstruiram, obstruirem, obstruiu
        obtain: obtem, obtendo, obtenha, obtenham, obter, obtera, obteve, obtida, obtido, obtinha, obtinham, obtiveram
        occult: ocultismo
        occultist: ocultista
        occupation: ocupacao, ocupacoes
        occupy: ocupa, ocupam, ocupando, ocupar, ocuparam, ocuparia, ocupava, ocupavam, ocupe, ocupei, ocupem, ocupou
        occur: ocorra, ocorram, ocorre, ocorrem, ocorrendo, ocorrer, ocorreram, ocorreu, ocorri, ocorria, ocorriam, ocorrida, ocorrido
        ocean: oceano
        october: outubro
        octopus: polvo
        odd jobs: trabalhos estranhos
        odds: probabilidades
        offend: ofenda, ofendam, ofende, ofendem, ofendendo, ofender, ofenderam, ofendeu, ofendi, ofendia, ofendiam, ofendida, ofendido
        offense: ofensa
        offer: ofereca, oferecam, oferece, oferecem, oferecendo, oferecer, ofereceram, ofereceu, ofereci, oferecia, ofereciam, oferecida, oferecido, oferta
        offering: oferenda
        office: escritorio
        office lady: funcionaria de escritorio
        office worker: funcionario de escritorio
        officer: oficiais, oficial
        officially: oficialmente
        often: frequentemente
        ogre: ogro
        oil: petroleo
        okinawa: okinawa
        old: velha, velho
        old age: velhice
        old book: livro antigo
        old customs: costumes antigos
        old friend: antiga amiga, antigo amigo
        old garage: garagem velha
        old lady: velhinha
        old man: homem velho, velhinho
        old rival: antigo rival
        older brother: irmao mais velho
        older sister: irma mais velha
        olympic: olimpica, olimpico
        olympic games: jogos olimpicos
        olympics: olimpiadas
        omen: pressagio
        omit: omita, omitam, omite, omitem, omiti, omitia, omitiam, omitida, omitido, omitindo, omitir, omitiram, omitiu
        omnipotent: onipotente
        omniscient: onisciente
        once upon a time: era uma vez
        oni: oni
        onion: cebola
        online community: comunidade online
        online game: jogo online
        only: unica, unico
        only child: filho unico
        only daughter: filha unica
        onmyoji: onmyoji
        open: aberta, aberto, abra, abram, abre, abrem, abri, abria, abriam, abrindo, abrir, abrira, abriram, abriu, inaugura, inaugurada, inaugurado, inauguram, inaugurando, inaugurar, inauguraram, inauguraria, inaugurava, inauguravam, inaugure, inaugurem, inaugurou
        open field: campo aberto
        open world: mundo aberto
        operate: operada, operado, operam, operando, operar, operaram, operava, operavam, opere, operei, operem, operou
        operate opera: opera
        operation: operacao, operacoes
        operator: operadora
        opinion: opiniao, opinioes
        opponent: adversaria, adversario, oponente
        opportunity: oportunidade
        oppose: opoe, opoem, opondo, oponha, oponham, opor, opora, oporao, opos, opunha, opunham, opuseram
        opposite: contraria, contrario, oposta, oposto
        oppress: oprima, oprimam, oprime, oprimem, oprimi, oprimia, oprimiam, oprimindo, oprimir, oprimiram, oprimiu
        oppressed: oprimida, oprimido
        oppression: opressao, opressoes
        oppressive: opressiva, opressivo
        optimistic: otimista
        oracle: oraculo
        orange: laranja
        orb: orbe
        orbit: orbita, orbitada, orbitado, orbitam, orbitando, orbitar, orbitaram, orbitaria, orbitava, orbitavam, orbite, orbitei, orbitem, orbitou
        orc: orc
        orchard: pomar, pomares
        orchestra: orquestra
        ordeal: provacao
        order: ordem, ordena, ordenada, ordenado, ordenam, ordenando, ordenar, ordenaram, ordenaria, ordenava, ordenavam, ordene, ordenei, ordenem, ordenou, ordens
        order of knights: ordem dos cavaleiros
        ordinary: comum, comuns
        ordinary boy: garoto comum
        ordinary girl: garota comum
        ordinary human: humano comum
        ordinary man: homem comum
        ordinary school life: vida escolar comum
        ore: minerio
        organ: orgao
        organization: organizacao, organizacoes
        organize: organiza, organizada, organizado, organizam, organizando, organizar, organizaram, organizaria, organizava, organizavam, organize, organizei, organizem, organizou
        organized crime: crime organizado
        oriental: orientais, oriental
        origami: origami
        origin: origem, origens
        original: originais, original
        originally: originalmente
        orphan: orfa, orfao
        orphan boy: garoto orfao
        orphan girl: garota orfa
        orphanage: orfanato
        osaka: osaka
        ostracize: ostraciza, ostracizada, ostracizado, ostracizam, ostracizando, ostracizar, ostracizaram, ostracizaria, ostracizava, ostracizavam, ostracize, ostracizei, ostracizem, ostracizou
        ostrich: avestruz, avestruzes
        otaku: otaku
        otaku girl: garota otaku
        otome: otome
        otome game: jogo otome
        otter: lontra
        out of control: descontrolada, descontrolado, descontrole
        outburst: desabafo
        outcome: desfecho
        outer space: espaco sideral
        outgoing: extrovertida, extrovertido
        outing: passeio
        outlaw: facinora, fora da lei
        outlaws: foras da lei
        outside: lado de fora
        outside world: mundo exterior
        outsider: forasteira, forasteiro
        oven: forno
        overcome: supera, superada, superado, superam, superando, superar, superaram, superaria, superava, superavam, supere, superou
        overcoming: superacao, superacoes
        overestimate: superestima, superestimada, superestimado, superestimam, superestimando, superestimar, superestimaram, superestimaria, superestimava, superestimavam, superestime, superestimei, superestimem, superestimou
        overflow: transborda, transbordada, transbordado, transbordam, transbordando, transbordar, transbordaram, transbordaria, transbordava, transbordavam, transborde, transbordei, transbordem, transbordou
        overlap: sobrepoe, sobrepoem, sobrepondo, sobreponha, sobreponham, sobrepor, sobrepos, sobreposta, sobreposto, sobrepunha, sobrepunham, sobrepuseram
        overpowered: apelao, apeloes, apelona, overpower, superpoderoso
        overpowered protagonist: protagonista poderoso
        overprotective: superprotetor, superprotetora, superprotetores
        overshadow: ofusca, ofuscada, ofuscado, ofuscam, ofuscando, ofuscar, ofuscaram, ofuscaria, ofuscava, ofuscavam, ofuscou, ofusque, ofusquei, ofusquem
        overthrow: derruba, derrubada, derrubado, derrubam, derrubando, derrubar, derrubaram, derrubaria, derrubava, derrubavam, derrube, derrubei, derrubem, derrubou
        overwhelm: sobrecarrega, sobrecarregada, sobrecarregado, sobrecarregam, sobrecarregando, sobrecarregar, sobrecarregaram, sobrecarregaria, sobrecarregava, sobrecarregavam, sobrecarregou, sobrecarregue, sobrecarreguei, sobrecarreguem
        overwork: excesso de trabalho
        owl: coruja
        own home: casa propria
        own will: vontade propria
        owner: dona, dono, proprietario
        ox: boi
        oyster: ostra
        pack: alcateia, matilha
        packed audience: plateia lotada
        pact: pacto
        padlock: cadeado
        pagan: pagao
        page: pagina
        pain: dor, dores
        painful memory: lembranca dolorosa
        painful past: passado doloroso
        paint: pinta, pintada, pintado, pintam, pintando, pintar, pintaram, pintaria, pintava, pintavam, pinte, pintei, pintem, pintou
        painter: pintor, pintora, pintores
        painting: pintura, quadro
        pair: par, pares
        pajamas: pijama
        palace: palacio
        palace guard: guarda do palacio
        pale: palida, palido
        panda: panda
        pandemic: pandemia
        pandemonium: pandemonio
        pandora's box: caixa de pandora
        panic: panico
        panic attack: ataque de panico
        panther: pantera
        panties: calcinha
        pantry: despensa
        pants: calca
        paper: papeis, papel
        parachute: paraquedas
        parade: desfila, desfilada, desfilado, desfilam, desfilando, desfilar, desfilaram, desfilaria, desfilava, desfilavam, desfile, desfilei, desfilem, desfilou
        paradise: paraiso
        paradox: paradoxo
        parallel: paralela, paralelo
        parallel universe: universo paralelo
        parallel world: mundo paralelo
        paralyze: paralisa, paralisam, paralisando, paralisar, paralisaram, paralisaria, paralisava, paralisavam, paralise, paralisei, paralisem, paralisou
        paralyzed: paralisada, paralisado
        paranoia: paranoia
        paranoid: paranoica, paranoico
        paranormal: paranormais, paranormal
        paranormal activity: atividade paranormal
        paranormal event: evento paranormal
        paranormal investigator: investigador paranormal
        parasite: parasita
        parent: genitor, genitores
        parents country: pais
        parents' death: morte dos pais
        paris: paris
        park: parque
        parliament: parlamento
        parody: parodia
        parrot: papagaio
        part: parte
        part-time: meio periodo
        part-time job: bico, trabalho de meio periodo
        partial: parciais, parcial
        participant: participante
        participate: participa, participada, participado, participam, participando, participar, participaram, participaria, participava, participavam, participe, participei, participem, participou
        partner: parceira, parceiro
        party: festa
        party of adventurers: grupo de aventureiros
        pass: passa, passam, passando, passar, passaram, passaria, passava, passavam, passe, passei, passem, passou
        passage: passagem, passagens
        passenger: passageira, passageiro
        passion: paixao, paixoes
        passionately: apaixonadamente
        passivity: passividade
        passport: passaporte
        password: senha
        past: passada, passado
        past life: vida passada
        past lives: vidas passadas
        pastry chef: confeiteira, confeiteiro
        path: caminho, trajetoria
        patience: paciencia
        patient: paciente
        patisserie: confeitaria
        patrol: patrulha, patrulhada, patrulhado, patrulham, patrulhando, patrulhar, patrulharam, patrulharia, patrulhava, patrulhavam, patrulhe, patrulhei, patrulhem, patrulhou
        patron: padroeiro
        paw: pata
        pawn: peao, peoes
        pay: paga, pagam, pagando, pagar, pagara, pagaram, pagaria, pagava, pagavam, pago, pagou, pague, paguei, paguem
        peace: paz, pazes
        peaceful: pacifica, pacifico, tranquila, tranquilo
        peaceful solution: solucao pacifica
        peacefully: pacificamente, tranquilamente
        peach: pessego
        peacock: pavao, pavoes
        pearl: perola
        peasant: campones, camponesa, camponeses
        peculiar: peculiar, peculiares
        pedal: pedala, pedalada, pedalado, pedalam, pedalando, pedalar, pedalaram, pedalaria, pedalava, pedalavam, pedale, pedalei, pedalem, pedalou
        peep: espiada, espiado, espiam, espiando, espiar, espiaram, espiaria, espiava, espiavam, espie, espiei, espiem, espiou
        pegasus: pegaso
        pen: caneta
        pencil: lapis
        penetrate: penetra, penetrada, penetrado, penetram, penetrando, penetrar, penetraram, penetraria, penetrava, penetravam, penetre, penetrem, penetrou
        penguin: pinguim, pinguins
        pennant: flamula
        people: gente, povo
        pepper: pimenta
        perception: percepcao, percepcoes
        perfect: aperfeicoa, aperfeicoada, aperfeicoado, aperfeicoam, aperfeicoando, aperfeicoar, aperfeicoaram, aperfeicoaria, aperfeicoava, aperfeicoavam, aperfeicoe, aperfeicoei, aperfeicoem, aperfeicoou, perfeita, perfeito
        perfect boy: garoto perfeito
        perfect crime: crime perfeito
        perfect girl: garota perfeita
        perfect life: vida perfeita
        perfection: perfeicao, perfeicoes
        perfectionist: perfeccionista
        perfectly: perfeitamente
        performance: apresentacao, apresentacoes, desempenho
        perfume: perfume
        perilous journey: jornada perigosa
        period: periodo
        perish: pereca, perecam, perece, perecem, perecendo, perecer, pereceram, pereceu, pereci, perecia, pereciam, perecida, perecido
        perpetual: perpetuo
        perpetuate: perpetuada, perpetuado, perpetuam, perpetuando, perpetuar, perpetuaram, perpetuaria, perpetuava, perpetuavam, perpetue, perpetuei, perpetuem, perpetuou
        perpetuate perpetual: perpetua
        perseverance: perseveranca
        persist: persista, persistam, persiste, persistem, persisti, persistia, persistiam, persistida, persistido, persistindo, persistir, persistiram, persistiu
        person: pessoa
        personal: pessoais, pessoal
        personal data: dados pessoais
        personality: personalidade
        personally: pessoalmente
        personification: personificacao, personificacoes
        persuade: persuada, persuadam, persuade, persuadem, persuadi, persuadia, persuadiam, persuadida, persuadido, persuadindo, persuadir, persuadiram, persuadiu
        perverse: perversa, perverso
        perversion: perversao, perversoes
        perversity: perversidade
        pervert: safada, safado, tarada, tarado
        perverted: pervertida, pervertido
        pessimistic: pessimista
        pet: animal de estimacao, estimacao, estimacoes
        pet shop: pet shop
        petal: petala
        petrify: petrifica, petrificada, petrificado, petrificam, petrificando, petrificar, petrificaram, petrificaria, petrificava, petrificavam, petrificou, petrifique, petrifiquei, petrifiquem
        pets: animais de estimacao
        petting: cafune
        pharaoh: farao
        pharmacist: farmaceutica, farmaceutico
        pharmacy: farmacia
        phase: fase
        phenomenon: fenomeno
        philanthropist: filantropo
        philosopher: filosofa, filosofais, filosofal, filosofo
        philosopher's stone: pedra filosofal
        philosophical: filosofica, filosofico
        philosophy: filosofia
        phobia: fobia
        phoenix: fenix
        phone: telefona, telefonada, telefonado, telefonam, telefonando, telefonar, telefonaram, telefonaria, telefonava, telefonavam, telefone, telefonei, telefonem, telefonou
        photo: foto
        photograph: fotografada, fotografado, fotografam, fotografando, fotografar, fotografaram, fotografaria, fotografava, fotografavam, fotografe, fotografei, fotografem, fotografou
        photograph photographer: fotografa
        photographer: fotografo
        photography: fotografia
        physical: fisico
        physical education: educacao fisica
        physically: fisicamente
        physics: fisica
        pianist: pianista
        piano: piano
        piano competition: competicao de piano
        picaresque: picaresca, picaresco
        picnic: piquenique
        piece: pedaco
        pier: cais, pier, pieres
        pig: porco
        pigeon: pombo
        pilgrim: peregrina, peregrino
        pilgrimage: peregrinacao, peregrinacoes
        pill: comprimido, pilula
        pillow: travesseiro
        pilot: pilota, pilotada, pilotado, pilotam, pilotando, pilotar, pilotaram, pilotaria, pilotava, pilotavam, pilote, pilotei, pilotem, piloto, pilotou
        pimp: cafetao, cafetoes
        pine: pinheiro
        ping pong: pingue pongue
        pink: rosada, rosado
        pink hair: cabelo rosa
        piracy: pirataria
        pirate: pirata
        pirate captain: capitao pirata
        pirate ship: navio pirata
        pistol: pistola
        pitcher: arremessador, arremessadora, arremessadores
        pizza: pizza
        pizza delivery: entrega de pizza
        place: locais, local, lugar, lugares
        plagiarism: plagio
        plague: peste, praga
        plain: planicie
        plan: planeja, planejada, planejado, planejam, planejando, planejar, planejaram, planejaria, planejava, planejavam, planeje, planejei, planejem, planejou, plano
        plane crash: acidente de aviao, queda de aviao
        planet: planeta
        plant: planta, plantada, plantado, plantam, plantando, plantar, plantaram, plantaria, plantava, plantavam, plante, plantei, plantem, plantou
        plantation: plantacao, plantacoes
        platonic love: amor platonico, paixao platonica
        platoon: pelotao, pelotoes
        play: brinca, brincada, brincadeira, brincado, brincam, brincando, brincar, brincaram, brincaria, brincava, brincavam, brincou, brinque, brinquei, brinquem, desempenha, desempenhada, desempenhado, desempenham, desempenhando, desempenhar, desempenharam, desempenharia, desempenhava, desempenhavam, desempenhe, desempenhei, desempenhem, desempenhou, interpreta, interpretada, interpretado, interpretam, interpretando, interpretar, interpretaram, interpretaria, interpretava, interpretavam, interpretei, interpretem, interpretou, joga, jogado, jogam, jogando, jogar, jogara, jogaram, jogaria, jogava, jogavam, jogou, jogue, joguei, joguem, peca, peca de teatro, toca, tocada, tocado, tocam, tocando, tocar, tocara, tocaram, tocaria, tocava, tocavam, tocou, toquei, toquem
        play pranks: pregar pecas
        playboy: playboy
        player: jogador, jogadora, tocador, tocadora, tocadores
        players: jogadores
        playful: brincalhao, brincalhoes, brincalhona
        playground: parquinho
        plaything: joguete
        playwright: comediografo, dramaturga, dramaturgo
        pleasure: prazer, prazeres
        plot: arquitetada, arquitetado, arquitetam, arquitetando, arquitetar, arquitetaram, arquitetaria, arquitetava, arquitetavam, arquitete, arquitetei, arquitetem, arquitetou, complo, enredo, trama, tramada, tramado, tramam, tramando, tramar, tramaram, tramaria, tramava, tramavam, trame, tramei, tramem, tramou
        plumber: encanador, encanadores
        plush: pelucia
        pocket: bolso
        pocket watch: relogio de bolso
        pocketknife: canivete
        poem: poema
        poet: poeta
        poetic: poetica, poetico
        poetry: poesia
        point: aponta, apontada, apontado, apontam, apontando, apontar, apontaram, apontaria, apontava, apontavam, aponte, apontei, apontem, apontou, ponto
        point of view: ponto de vista
        pointy: pontuda, pontudo
        poison: envenena, envenenada, envenenado, envenenam, envenenando, envenenar, envenenaram, envenenaria, envenenava, envenenavam, envenene, envenenei, envenenem, envenenou, veneno
        poisoned arrow: flecha envenenada
        poisoning: envenenamento
        poisonous: venenosa, venenoso
        poker: poquer, poqueres
        police: policia
        police chase: perseguicao policial
        police chief: delegada, delegado
        police force: forca policial
        police officer: policiais, policial
        police siege: cerco policial
        police station: delegacia
        polite: educada, educado
        political: politico
        political intrigue: intriga politica
        political marriage: casamento politico
        politics: politica
        pollen: polen
        pollute: polua, poluam, poluem, polui, poluia, poluiam, poluida, poluido, poluindo, poluir, poluiram, poluirem, poluiu
        pollution: poluicao, poluicoes
        pool: piscina
        poor: pobre
        poor family: familia pobre
        pop idol: idolo pop
        pop music: musica pop
        pop star: estrela pop, popstar, popstares
        pope: papa
        popular: popular, populares
        popularity: popularidade
        populate: povoa, povoada, povoam, povoando, povoar, povoaram, povoaria, povoava, povoavam, povoe, povoei, povoem, povoou
        population: populacao, populacoes
        port: porto
        portal: portais, portal
        portrait: retrato
        portray: retrata, retratada, retratado, retratam, retratando, retratar, retrataram, retrataria, retratava, retratavam, retrate, retratei, retratem, retratou
        portugal: portugal
        portuguese: portugues, portuguesa, portugueses
        pose: posa, posada, posado, posam, posando, posar, posara, posaram, posaria, posava, posavam, pose, posei, posem, posou
        position: cargo, posicao, posicoes
        possess: possua, possuam, possuem, possui, possuia, possuiam, possuindo, possuir, possuiram, possuirem, possuiu
        possessed: possuida, possuido
        possession: possessao, possessoes
        possessive: possessiva, possessivo
        possibility: possibilidade
        possible: possiveis, possivel
        post: posto
        post-apocalyptic: pos apocalipse, pos apocaliptico
        post-apocalyptic world: mundo pos apocaliptico
        postcard: cartao postal
        poster: cartaz, cartazes, poster, posteres
        postpone: adia, adiada, adiado, adiam, adiando, adiar, adiara, adiaram, adiaria, adiava, adiavam, adie, adiei, adiem, adiou
        pot: panela
        potato: batata
        potential: potenciais, potencial
        potion: pocao, pocoes
        pottery: ceramica
        poverty: pobreza
        power: poder, potencia
        power company: companhia eletrica
        power of friendship: poder da amizade
        power plant: usina
        power struggle: disputa pelo poder, luta pelo poder
        powered suit: armadura mecanica
        powerful: poderosa, poderoso
        powerful wizard: bruxo poderoso
        powers: poderes
        practice: pratica, praticada, praticado, praticam, praticando, praticar, praticaram, praticaria, praticava, praticavam, praticou, pratique, pratiquei, pratiquem
        praise: elogia, elogiada, elogiado, elogiam, elogiando, elogiar, elogiaram, elogiaria, elogiava, elogiavam, elogie, elogiei, elogiem, elogiou
        prank: apronta, aprontada, aprontado, aprontam, aprontando, aprontar, aprontaram, aprontaria, aprontava, aprontavam, apronte, aprontei, aprontem, aprontou, brincadeira de mau gosto, pegadinha, trote
        pray: orada, orado, oram, orando, orar, orara, oraram, orarao, orarem, oraria, orasse, orava, oravam, ore, orei, orem, orou, reza, rezada, rezado, rezam, rezando, rezar, rezara, rezaram, rezaria, rezava, rezavam, reze, rezei, rezem, rezou
        prayer: oracao, oracoes, prece
        preach: prega, pregada, pregado, pregam, pregando, pregar, pregaram, pregaria, pregava, pregavam, pregou, pregue, preguei, preguem
        precious: preciosa, precioso
        predator: predador, predadora, predadores
        predict: prediga, predigam, predisseram, predita, predito, prediz, predizem, predizendo, predizer, predizia, prediziam, preve, preveem, preveja, prevejam, prevendo, prever, previa, previam, previram, prevista, previsto, previu
        prefer: prefere, preferi, preferindo, preferir, preferiram, preferiu, prefira, prefiram, prefiro
        pregnancy: gestacao, gestacoes, gravidez, gravidezes
        pregnant: engravida, engravidada, engravidado, engravidam, engravidando, engravidar, engravidaram, engravidaria, engravidava, engravidavam, engravide, engravidei, engravidem, engravidou, gravida
        prehistoric: pre historico
        prehistory: pre historia
        prejudice: preconceito
        premise: premissa
        premonition: premonicao, premonicoes
        preparation: preparacao, preparacoes
        preparations: preparativos
        prepare: prepara, prepara se, preparada, preparado, preparam, preparam se, preparando, preparar, preparar se, prepararam, prepararia, preparava, preparavam, prepare, preparou, se prepara, se preparam, se preparar, se prepararam, se preparou
        prequel: prequela
        presence: presenca
        present: presente
        present day: dias atuais, nos dias de hoje
        preserve: conserva, conservada, conservado, conservam, conservando, conservar, conservaram, conservaria, conservava, conservavam, conserve, conservei, conservem, conservou, preserva, preservada, preservado, preservam, preservando, preservar, preservaram, preservaria, preservava, preservavam, preserve, preservei, preservem, preservou
        president: presidente
        president's daughter: filha do presidente
        press: imprensa
        pressure: pressao, pressiona, pressionada, pressionado, pressionam, pressionando, pressionar, pressionaram, pressionaria, pressionava, pressionavam, pressione, pressionei, pressionem, pressionou, pressoes
        prestige: prestigio
        prestigious: conceituada, conceituado, prestigiada, prestigiado, prestigiosa, prestigioso
        pretend: finge, fingem, fingi, fingia, fingiam, fingida, fingido, fingindo, fingir, fingiram, fingiu, finja, finjam
        prevent: impeca, impecam, impede, impedem, impedi, impedia, impediam, impedida, impedido, impedindo, impedir, impediram, impediu, preveni, prevenia, preveniam, prevenida, prevenido, prevenindo, prevenir, preveniram, preveniu, previna, previnam, previne, previnem
        previous: anterior, anteriores
        previously: anteriormente
        price: preco
        pride: orgulho, soberba
        priest: padre, sacerdote
        priestess: sacerdotisa
        prime minister: primeiro ministro
        primitive: primitiva, primitivo
        prince: principe
        prince charming: principe encantado
        princess: princesa
        principal: diretor da escola
        print: estampa
        prison: cadeia, carcere, presidio, prisao, prisoes
        prison escape: fuga da prisao
        prisoner: prisioneira, prisioneiro
        prisoner of war: prisioneiro de guerra
        private: particular, particulares, privada, privado, soldado raso
        private detective: detetive particular
        privilege: privilegio
        privileged: privilegiada, privilegiado
        prize: premio
        probability: probabilidade
        probable: provaveis, provavel
        problem: problema
        process: processo
        proclaim: proclama, proclamada, proclamado, proclamam, proclamando, proclamar, proclamaram, proclamaria, proclamava, proclamavam, proclame, proclamei, proclamem, proclamou
        prodigal son: filho prodigo
        prodigy: prodigio
        produce: produz, produza, produzam, produzem, produzi, produzia, produziam, produzida, produzido, produzindo, produzir, produziram, produziu
        producer: produtor, produtores
        production: producao, producoes
        production company: produtora
        profane: profana, profano
        profession: profissao, profissoes
        professional: profissionais, profissional
        professional assassin: assassino profissional
        professional player: jogador profissional
        professional wrestling: luta profissional
        profit: lucra, lucrada, lucrado, lucram, lucrando, lucrar, lucraram, lucraria, lucrava, lucravam, lucre, lucrei, lucrem, lucrou
        program: programa, programada, programado, programam, programando, programar, programaram, programaria, programava, programavam, programe, programei, programem, programou
        programmer: programador, programadora, programadores
        progress: progredi, progredia, progrediam, progredida, progredido, progredindo, progredir, progrediram, progrediu, progresso, progrida, progridam, progride, progridem
        project: projeto
        prologue: prologo
        prolong: prolonga, prolongada, prolongado, prolongam, prolongando, prolongar, prolongaram, prolongaria, prolongava, prolongavam, prolongou, prolongue, prolonguei, prolonguem
        prom: baile de formatura
        promiscuous: promiscua, promiscuo
        promise: promessa, prometa, prometam, promete, prometem, prometendo, prometer, prometeram, prometeu, prometi, prometia, prometiam
        promised: prometida, prometido
        promised land: terra prometida
        promote: promova, promovam, promove, promovem, promovendo, promover, promoveram, promoveu, promovi, promovia, promoviam, promovida, promovido
        promotion: promocao
        promotions: promocoes
        proof of love: prova de amor
        prop: adereco
        propaganda: propaganda
        prophecy: profecia
        prophesy: profetiza, profetizada, profetizado, profetizam, profetizando, profetizar, profetizaram, profetizaria, profetizava, profetizavam, profetize, profetizei, profetizem, profetizou
        prophet: profeta
        proposal: proposta
        propose: propoe, propoem, propondo, proponha, proponham, propor, propos, proposto, propunha, propunham, propuseram
        prosecutor: promotor, promotora, promotores
        prosper: prospera, prosperada, prosperado, prosperam, prosperando, prosperar, prosperaram, prosperaria, prosperava, prosperavam, prospere, prosperou
        prosthetic: protese
        prosthetic arm: braco protetico
        prostitute: prostitua, prostituam, prostituem, prostitui, prostituia, prostituiam, prostituida, prostituido, prostituindo, prostituir, prostituiram, prostituirem, prostituiu, prostituta
        prostitution: prostituicao, prostituicoes
        protagonist: protagonista
        protect: protege, protegem, protegendo, proteger, protegeram, protegeu, protegi, protegia, protegiam, protegida, protegido, proteja, protejam
        protection: protecao, protecoes
        protector: protetor, protetora, protetores
        protest: protesta, protestada, protestado, protestam, protestando, protestar, protestaram, protestaria, protestava, protestavam, proteste, protestei, protestem, protestou
        prototype: prototipo
        proud: orgulhosa, orgulhoso
        prove: comprova, comprovada, comprovado, comprovam, comprovando, comprovar, comprovaram, comprovaria, comprovava, comprovavam, comprove, comprovei, comprovem, comprovou, provada, provado, provam, provando, provar, provaram, provaria, provava, provavam, prove, provei, provem, provou
        province: provincia
        provoke: provoca, provocada, provocado, provocam, provocando, provocar, provocaram, provocaria, provocava, provocavam, provocou, provoque, provoquei, provoquem
        prowl: ronda, rondada, rondado, rondam, rondando, rondar, rondaram, rondaria, rondava, rondavam, ronde, rondei, rondem, rondou
        psychiatrist: psiquiatra
        psychic: psiquica, psiquico
        psychic powers: poderes psiquicos
        psychological: psicologica, psicologico
        psychological drama: drama psicologico
        psychological horror: terror psicologico
        psychological thriller: suspense psicologico
        psychological torture: tortura psicologica
        psychologically: psicologicamente
        psychologist: psicologa, psicologo
        psychology: psicologia
        psychopath: psicopata
        psychosis: psicose
        pub: pub
        puberty: puberdade
        public bath: banho publico
        publicly: publicamente
        publish: publicada, publicado, publicam, publicando, publicar, publicaram, publicaria, publicava, publicavam, publicou, publique, publiquei, publiquem
        publish public: publica
        publisher: editora
        pudding: pudim, pudins
        pufferfish: baiacu
        pull: puxa, puxada, puxado, puxam, puxando, puxar, puxara, puxaram, puxaria, puxava, puxavam, puxe, puxei, puxem, puxou
        pumpkin: abobora
        punch: soca, socada, socado, socam, socando, socar, socara, socaram, socaria, socava, socavam, soco, socou, soque, soquei, soquem
        punish: castiga, castigada, castigado, castigam, castigando, castigar, castigaram, castigaria, castigava, castigavam, castigou, castigue, castiguei, castiguem, puna, punam, pune, punem, puni, punia, puniam, punida, punido, punindo, punir, punira, puniram, puniu
        punishment: castigo, punicao, punicoes
        punk: punk
        puppet: fantoche, marionete
        puppet show: teatro de marionetes
        puppeteer: marionetista, titereiro
        puppy: cachorrinho
        purchase: compra
        pure: pura, puro
        pure heart: coracao puro
        purgatory: purgatorio
        purify: purifica, purificada, purificado, purificam, purificando, purificar, purificaram, purificaria, purificava, purificavam, purificou, purifique, purifiquei, purifiquem
        purity: pureza
        purple: roxa, roxo
        purpose: proposito
        push: empurra, empurrada, empurrado, empurram, empurrando, empurrar, empurraram, empurraria, empurrava, empurravam, empurre, empurrem, empurrou
        put: botada, botado, botam, botando, botar, botara, botaram, botaria, botava, botavam, bote, botei, botem, botou, coloca, colocada, colocado, colocam, colocando, colocar, colocaram, colocaria, colocava, colocavam, colocou, coloque, coloquei, coloquem, poe, poem, pondo, ponha, ponham, pora, pos, posta, punha, punham, puseram
        puzzle: quebra cabeca
        pyramid: piramide
        qualify: classifica, classificada, classificado, classificam, classificando, classificar, classificaram, classificaria, classificava, classificavam, classificou, classifique, classifiquei, classifiquem, qualifica, qualificada, qualificado, qualificam, qualificando, qualificar, qualificaram, qualificaria, qualificava, qualificavam, qualificou, qualifique, qualifiquei, qualifiquem
        quality: qualidade
        quantum computer: computador quantico
        quantum physics: fisica quantica
        quarrel: desavenca
        quarrelsome: briguenta, briguento
        quarry: pedreira
        queen: rainha
        queen ant: formiga rainha
        quest for revenge: busca por vinganca
        question: pergunta, questao, questiona, questionada, questionado, questionam, questionando, questionar, questionaram, questionaria, questionava, questionavam, questione, questionei, questionem, questionou, questoes
        quickly: rapidamente
        quiet: calada, calado, pacata, pacato, quieta, quieto
        quiet life: vida pacata, vida tranquila
        quintuplets: quintuplas, quintuplos
        quit: largada, largado, largam, largando, largar, largaram, largaria, largava, largavam, largou, largue, larguei, larguem
        quote: cita, citada, citado, citam, citando, citar, citara, citaram, citaria, citava, citavam, cite, citei, citem, citou
        rabbit: coelha, coelho
        rabble: rale
        raccoon: guaxinim, guaxinins
        race: corrida, raca
        race against time: correr contra o tempo
        race car: carro de corrida
        racehorse: cavalo de corrida
        racer: piloto de corrida
        racism: racismo
        racket: raquete
        radar: radar, radares
        radiant: radiante
        radiation: radiacao, radiacoes
        radio: radio
        radioactive: radioativa, radioativo
        raft: jangada
        rail: trilho
        railway: ferrovia, ferroviario
        rain: chova, chovam, chove, chovem, chovendo, chover, choveram, choveu, chovi, chovia, choviam, chovida, chovido, chuva
        rainbow: arco iris
        rainy: chuvosa, chuvoso
        raise: erga, ergam, ergue, erguem, erguendo, erguer, ergueram, ergueu, ergui, erguia, erguiam, erguida, erguido
        rakugo: rakugo
        rally: rali
        ramen: lamen, ramen
        ran away from home: fugiu de casa
        ranch: rancho
        rank: classificacao, classificacoes, ranking
        rap: rap
        rape: estupra, estuprada, estuprado, estupram, estuprando, estuprar, estupraram, estupraria, estuprava, estupravam, estupre, estuprem, estupro, estuprou
        rapier: florete
        rare: rara, raro
        rare disease: doenca rara
        rarely: raramente
        rat: rato
        raw: cru
        reach: alcanca, alcancada, alcancado, alcancam, alcancando, alcancar, alcancaram, alcancaria, alcancava, alcancavam, alcance, alcancei, alcancem, alcancou, atinge, atingem, atingi, atingia, atingiam, atingida, atingido, atingindo, atingir, atingiram, atingiu, atinja, atinjam
        react: reage, reagem, reagi, reagia, reagiam, reagida, reagido, reagindo, reagir, reagiram, reagiu, reaja, reajam
        reaction: reacao, reacoes
        reactor: reator, reatores
        read: le, leem, leia, leiam, lendo, ler, lera, leram, lerao, lerem, lesse, lessem, leu, lia, liam, lido
        read minds: ler mentes
        reader: leitor, leitora, leitores
        reading: leitura
        real: reais, real
        real estate: imobiliaria
        real world: mundo real
        realistic: realista
        reality: realidade
        reality show: reality show
        realize: cair em si, cair na real, perceba, percebam, percebe, percebem, percebendo, perceber, perceberam, percebeu, percebi, percebia, percebiam, percebida, percebido
        really: realmente
        reaper: ceifeira, ceifeiro
        reappear: reapareca, reaparecam, reaparece, reaparecem, reaparecendo, reaparecer, reapareceram, reapareceu, reapareci, reaparecia, reapareciam, reaparecida, reaparecido
        reason: motivo, razao, razoes
        rebel: rebela, rebela se, rebelada, rebelado, rebelam, rebelam se, rebelando, rebelar, rebelar se, rebelaram, rebelaria, rebelava, rebelavam, rebelde, rebele, rebelei, rebelem, rebelou, se rebela, se rebelam, se rebelar, se rebelaram, se rebelou
        rebel alliance: alianca rebelde
        rebellion: rebeliao, rebelioes
        rebirth: renascimento
        reborn: renasca, renascam, renasce, renascem, renascendo, renascer, renasceram, renasceu, renasci, renascia, renasciam, renascida, renascido
        rebuild: reconstroem, reconstroi, reconstrua, reconstruam, reconstrui, reconstruia, reconstruiam, reconstruida, reconstruido, reconstruindo, reconstruir, reconstruiram, reconstruirem, reconstruiu
        receive: receba, recebam, recebe, recebem, recebendo, receber, receberam, recebeu, recebi, recebia, recebiam, recebida, recebido
        recent: recente
        recently: recentemente
        recess: recreio
        recipe: receita
        reciprocate: corresponda, correspondam, corresponde, correspondem, correspondendo, corresponder, corresponderam, correspondeu, correspondi, correspondia, correspondiam, correspondida, correspondido
        reckless: imprudente, inconsequente, temeraria, temerario
        reclaim: reconquista, reconquistada, reconquistado, reconquistam, reconquistando, reconquistar, reconquistaram, reconquistaria, reconquistava, reconquistavam, reconquiste, reconquistei, reconquistem, reconquistou
        recluse: reclusa, recluso
        recognition: reconhecimento
        recognize: reconheca, reconhecam, reconhece, reconhecem, reconhecendo, reconhecer, reconheceram, reconheceu, reconheci, reconhecia, reconheciam
        recognized: reconhecida, reconhecido
        recommend: recomenda, recomendada, recomendado, recomendam, recomendando, recomendar, recomendaram, recomendaria, recomendava, recomendavam, recomende, recomendei, recomendem, recomendou
        recommendation: recomendacao, recomendacoes
        reconcile: reconcilia, reconcilia se, reconciliada, reconciliado, reconciliam, reconciliam se, reconciliando, reconciliar, reconciliar se, reconciliaram, reconciliaria, reconciliava, reconciliavam, reconcilie, reconciliei, reconciliem, reconciliou, se reconcilia, se reconciliam, se reconciliar, se reconciliaram, se reconciliou
        reconciliation: reconciliacao, reconciliacoes
        reconsider: reconsidera, reconsiderada, reconsiderado, reconsideram, reconsiderando, reconsiderar, reconsideraram, reconsideraria, reconsiderava, reconsideravam, reconsidere, reconsiderou
        reconstruction: reconstrucao, reconstrucoes
        record: disco, grava, gravada, gravado, gravam, gravando, gravar, gravaram, gravaria, gravava, gravavam, gravei, gravem, gravou, recorde, registra, registrada, registrado, registram, registrando, registrar, registraram, registraria, registrava, registravam, registre, registrem, registrou
        recording: gravacao, gravacoes
        recover: recupera, recupera se, recuperada, recuperado, recuperam, recuperam se, recuperando, recuperar, recuperar se, recuperaram, recuperaria, recuperava, recuperavam, recupere, recuperou, se recupera, se recuperam, se recuperar, se recuperaram, se recuperou
        recovery: convalescenca
        recruit: recruta, recrutada, recrutado, recrutam, recrutando, recrutar, recrutaram, recrutaria, recrutava, recrutavam, recrute, recrutei, recrutem, recrutou
        red: vermelha, vermelho
        red eyes: olhos vermelhos
        red hair: cabelo ruivo, cabelo vermelho
        red thread: fio vermelho
        red thread of fate: fio vermelho do destino
        red-handed: flagrante
        red-light district: distrito da luz vermelha
        redeem: redima, redimam, redime, redimem, redimi, redimia, redimiam, redimida, redimido, redimindo, redimir, redimiram, redimiu
        redemption: redencao, redencoes
        redhead: ruiva, ruivo
        redo: refaca, refacam, refara, refaz, refazem, refazendo, refazer, refazia, refaziam, refeita, refeito, refez, refizeram
        reduce: reduz, reduza, reduzam, reduzem, reduzi, reduzia, reduziam, reduzida, reduzido, reduzindo, reduzir, reduziram, reduziu
        refined: refinada, refinado
        reflect: reflete, refletem, refleti, refletia, refletiam, refletida, refletido, refletindo, refletir, refletiram, refletiu, reflita, reflitam
        reflection: reflexo
        reform: reforma
        reformatory: reformatorio
        refrigerator: geladeira
        refuge: refugia, refugiam, refugiando, refugiar, refugiaram, refugiaria, refugiava, refugiavam, refugie, refugiei, refugiem, refugio, refugiou
        refugee: refugiada, refugiado
        refuse: recusa, recusada, recusado, recusam, recusando, recusar, recusaram, recusaria, recusava, recusavam, recuse, recusei, recusem, recusou
        regenerate: regenera, regenerada, regenerado, regeneram, regenerando, regenerar, regeneraram, regeneraria, regenerava, regeneravam, regenere, regenerou
        regime: regime
        region: regiao, regioes
        regional: regionais, regional
        regression: regressao, regresso no tempo, regressoes
        regret: arrependa, arrependam, arrepende, arrepende se, arrependem, arrependem se, arrependendo, arrepender, arrepender se, arrependeram, arrependeu, arrependi, arrependia, arrependiam, arrependimento, lamenta, lamentada, lamentado, lamentam, lamentando, lamentar, lamentaram, lamentaria, lamentava, lamentavam, lamente, lamentei, lamentem, lamentou, lastima, lastimada, lastimado, lastimam, lastimando, lastimar, lastimaram, lastimaria, lastimava, lastimavam, lastime, lastimei, lastimem, lastimou, se arrepende, se arrependem, se arrepender, se arrependeram, se arrependeu
        regretful: arrependida, arrependido
        regular: titular, titulares
        rehabilitation: reabilitacao, reabilitacoes
        rehearsal: ensaio
        rehearse: ensaia, ensaiada, ensaiado, ensaiam, ensaiando, ensaiar, ensaiaram, ensaiaria, ensaiava, ensaiavam, ensaie, ensaiei, ensaiem, ensaiou
        reign: reina, reinada, reinado, reinam, reinando, reinar, reinaram, reinaria, reinava, reinavam, reine, reinei, reinem, reinou
        reincarnate: reencarna, reencarnam, reencarnando, reencarnar, reencarnaram, reencarnaria, reencarnava, reencarnavam, reencarne, reencarnei, reencarnem, reencarnou
        reincarnated: reencarnada, reencarnado
        reincarnated in another world: reencarna em outro mundo, reencarnado em outro mundo
        reincarnation: reencarnacao, reencarnacoes
        reinforcement: reforco
        reject: rejeita, rejeitam, rejeitando, rejeitar, rejeitaram, rejeitaria, rejeitava, rejeitavam, rejeite, rejeitei, rejeitem, rejeitou
        rejected: rejeitada, rejeitado
        rejected girl: garota rejeitada
        rejection: rejeicao, rejeicoes
        rejuvenate: rejuvenesca, rejuvenescam, rejuvenesce, rejuvenescem, rejuvenescendo, rejuvenescer, rejuvenesceram, rejuvenesceu, rejuvenesci, rejuvenescia, rejuvenesciam, rejuvenescida, rejuvenescido
        relate: relaciona, relaciona se, relacionada, relacionado, relacionam, relacionam se, relacionando, relacionar, relacionar se, relacionaram, relacionaria, relacionava, relacionavam, relacione, relacionei, relacionem, relacionou, se relaciona, se relacionam, se relacionar, se relacionaram, se relacionou
        relationship: relacao, relacionamento, relacoes
        relative: parente
        relax: relaxa, relaxada, relaxado, relaxam, relaxando, relaxar, relaxaram, relaxaria, relaxava, relaxavam, relaxe, relaxei, relaxem, relaxou
        relaxing: relaxante
        relay: revezamento
        release: libera, liberada, liberado, liberam, liberando, liberar, liberaram, liberaria, liberava, liberavam, libere, liberou, solta, soltada, soltado, soltam, soltando, soltar, soltaram, soltaria, soltava, soltavam, solte, soltei, soltem, solto, soltou
        relentless: implacaveis, implacavel
        relic: reliquia
        relief: alivio
        relieve: alivia, aliviada, aliviado, aliviam, aliviando, aliviar, aliviaram, aliviaria, aliviava, aliviavam, alivie, aliviei, aliviem, aliviou
        religion: religiao, religioes
        religious: religiosa, religioso
        religious order: ordem religiosa
        reluctantly: relutantemente
        rely on: contar com
        remain: permaneca, permanecam, permanece, permanecem, permanecendo, permanecer, permaneceram, permaneceu, permaneci, permanecia, permaneciam, permanecida, permanecido, resta, restada, restado, restam, restando, restar, restaram, restaria, restava, restavam, reste, restei, restem, restou, sobra, sobrada, sobrado, sobram, sobrando, sobrar, sobraram, sobraria, sobrava, sobravam, sobrei, sobrem, sobrou
        remains: restos
        rematch: revanche
        remember: lembra, lembra se, lembrada, lembrado, lembram, lembram se, lembrando, lembrar, lembrar se, lembraram, lembraria, lembrava, lembravam, lembre, lembrem, lembro, lembrou, recorda, recordada, recordado, recordam, recordando, recordar, recordaram, recordaria, recordava, recordavam, recordei, recordem, recordou, relembra, relembrada, relembrado, relembram, relembrando, relembrar, relembraram, relembraria, relembrava, relembravam, relembre, relembrem, relembrou, se lembra, se lembram, se lembrar, se lembraram, se lembrou
        reminder: lembrete
        remorse: remorso
        remote: remota, remoto
        remote village: povoado remoto, vilarejo remoto
        remove: remova, removam, remove, removem, removendo, remover, removeram, removeu, removi, removia, removiam, removida, removido
        renounce: renega, renegada, renegado, renegam, renegando, renegar, renegaram, renegaria, renegava, renegavam, renegou, renegue, reneguei, reneguem, renuncia, renunciada, renunciado, renunciam, renunciando, renunciar, renunciaram, renunciaria, renunciava, renunciavam, renuncie, renunciei, renunciem, renunciou
        renowned: renomada, renomado
        rent: aluga, alugada, alugado, alugam, alugando, alugar, alugaram, alugaria, alugava, alugavam, alugou, alugue, alugueis, aluguel, aluguem
        rental girlfriend: garota de aluguel, namorada de aluguel
        repair: conserto, repara, reparada, reparado, reparam, reparando, reparar, repararam, repararia, reparava, reparavam, repare, reparou
        repay: retribua, retribuam, retribuem, retribui, retribuia, retribuiam, retribuida, retribuido, retribuindo, retribuir, retribuiram, retribuirem, retribuiu
        repeat: repete, repetem, repeti, repetia, repetiam, repetida, repetido, repetindo, repetir, repetiram, repetiu, repita, repitam
        repeating: repetente
        repel: repele, repelem, repeli, repelia, repeliam, repelida, repelido, repelindo, repelir, repeliram, repeliu, repila, repilam
        repetition: repeticao, repeticoes
        repetitive: repetitiva, repetitivo
        replace: substitua, substituam, substituem, substitui, substituia, substituiam, substituida, substituido, substituindo, substituir, substituiram, substituirem, substituiu
        report: denuncia, denunciada, denunciado, denunciam, denunciando, denunciar, denunciaram, denunciaria, denunciava, denunciavam, denuncie, denunciei, denunciem, denunciou, relata, relatada, relatado, relatam, relatando, relatar, relataram, relataria, relatava, relatavam, relate, relatei, relatem, relatou
        reporter: reporter, reporteres
        represent: representa, representada, representado, representam, representando, representar, representaram, representaria, representava, representavam, represente, representei, representem, representou
        repress: reprima, reprimam, reprime, reprimem, reprimi, reprimia, reprimiam, reprimida, reprimido, reprimindo, reprimir, reprimiram, reprimiu
        repression: repressao, repressoes
        reproduce: reproduz, reproduza, reproduzam, reproduzem, reproduzi, reproduzia, reproduziam, reproduzida, reproduzido, reproduzindo, reproduzir, reproduziram, reproduziu
        republic: republica
        repulsion: repulsa
        repulsive: repugnante
        reputation: reputacao, reputacoes
        request: pedido, solicita, solicitada, solicitado, solicitam, solicitando, solicitar, solicitaram, solicitaria, solicitava, solicitavam, solicite, solicitei, solicitem, solicitou
        rescue: resgata, resgatada, resgatado, resgatam, resgatando, resgatar, resgataram, resgataria, resgatava, resgatavam, resgate, resgatei, resgatem, resgatou
        rescue team: equipe de resgate
        research: pesquisa, pesquisada, pesquisado, pesquisam, pesquisando, pesquisar, pesquisaram, pesquisaria, pesquisava, pesquisavam, pesquise, pesquisei, pesquisem, pesquisou
        researcher: pesquisador, pesquisadora, pesquisadores
        resemblance: semelhanca
        resemble: assemelha, assemelhada, assemelhado, assemelham, assemelhando, assemelhar, assemelharam, assemelharia, assemelhava, assemelhavam, assemelhe, assemelhei, assemelhem, assemelhou
        resent: ressente, ressentem, ressenti, ressentia, ressentiam, ressentida, ressentido, ressentindo, ressentir, ressentiram, ressentiu, ressinta, ressintam
        resentful: rancorosa, rancoroso
        resentment: ressentimento
        reserve: reservam, reservando, reservar, reservaram, reservaria, reservava, reservavam, reserve, reservei, reservem, reservou
        reserved: reservada, reservado
        reside: resida, residam, reside, residem, residi, residia, residiam, residida, residido, residindo, residir, residiram, residiu
        resident: morador, moradora, moradores
        resignation: demissao, demissoes
        resilience: resiliencia
        resist: resista, resistam, resiste, resistem, resisti, resistia, resistiam, resistida, resistido, resistindo, resistir, resistiram, resistiu
        resistance: resistencia
        resolution: resolucao, resolucoes
        resonate: ressoa, ressoada, ressoado, ressoam, ressoando, ressoar, ressoaram, ressoaria, ressoava, ressoavam, ressoe, ressoei, ressoem, ressoou
        resort: estancia, resort
        resource: recurso
        respect: respeita, respeitam, respeitando, respeitar, respeitaram, respeitaria, respeitava, respeitavam, respeite, respeitei, respeitem, respeito, respeitou
        respected: respeitada, respeitado
        responsibility: responsabilidade
        responsible: responsaveis, responsavel
        rest: descansa, descansada, descansado, descansam, descansando, descansar, descansaram, descansaria, descansava, descansavam, descanse, descansei, descansem, descansou, repousa, repousada, repousado, repousam, repousando, repousar, repousaram, repousaria, repousava, repousavam, repouse, repousei, repousem, repousou
        restart: reinicia, reiniciada, reiniciado, reiniciam, reiniciando, reiniciar, reiniciaram, reiniciaria, reiniciava, reiniciavam, reinicie, reiniciei, reiniciem, reiniciou
        restaurant: restaurante
        restless: inquieta, inquieto
        restore: restabeleca, restabelecam, restabelece, restabelecem, restabelecendo, restabelecer, restabeleceram, restabeleceu, restabeleci, restabelecia, restabeleciam, restabelecida, restabelecido, restaura, restaurada, restaurado, restauram, restaurando, restaurar, restauraram, restauraria, restaurava, restauravam, restaure, restaurem, restaurou
        result: resultado
        resume: retoma, retomada, retomado, retomam, retomando, retomar, retomaram, retomaria, retomava, retomavam, retome, retomei, retomem, retomou
        resurface: ressurge, ressurgem, ressurgi, ressurgia, ressurgiam, ressurgida, ressurgido, ressurgindo, ressurgir, ressurgiram, ressurgiu, ressurja, ressurjam
        resurrect: ressuscita, ressuscitam, ressuscitando, ressuscitar, ressuscitaram, ressuscitaria, ressuscitava, ressuscitavam, ressuscite, ressuscitei, ressuscitem, ressuscitou
        resurrected: ressuscitada, ressuscitado
        resurrection: ressurreicao, ressurreicoes
        retain: retem, retendo, retenha, retenham, reter, retera, reteve, retida, retido, retinha, retinham, retiveram
        retaliate: revida, revidada, revidado, revidam, revidando, revidar, revidaram, revidaria, revidava, revidavam, revide, revidei, revidem, revidou
        retaliation: represalia, retaliacao, retaliacoes
        retire: aposenta, aposenta se, aposentam, aposentam se, aposentando, aposentar, aposentar se, aposentaram, aposentaria, aposentava, aposentavam, aposente, aposentei, aposentem, aposentou, se aposenta, se aposentam, se aposentar, se aposentaram, se aposentou
        retired: aposentada, aposentado
        retirement: aposentadoria
        retreat: recanto, recua, recuada, recuado, recuam, recuando, recuar, recuaram, recuaria, recuava, recuavam, recue, recuei, recuem, recuou, retirada
        return: devolva, devolvam, devolve, devolvem, devolvendo, devolver, devolveram, devolveu, devolvi, devolvia, devolviam, devolvida, devolvido, regressa, regressada, regressado, regressam, regressando, regressar, regressaram, regressaria, regressava, regressavam, regressei, regresso, regressou, retorna, retornada, retornado, retornam, retornando, retornar, retornaram, retornaria, retornava, retornavam, retorne, retornei, retornem, retorno, retornou, volta, voltada, voltado, voltam, voltando, voltar, voltaram, voltaria, voltava, voltavam, volte, voltei, voltem, voltou
        return home: voltar para casa
        reunion: reencontro
        reunite: reencontra, reencontra se, reencontrada, reencontrado, reencontram, reencontram se, reencontrando, reencontrar, reencontrar se, reencontraram, reencontraria, reencontrava, reencontravam, reencontre, reencontrem, reencontrou, se reencontra, se reencontram, se reencontrar, se reencontraram, se reencontrou
        reveal: revela, revelada, revelado, revelam, revelando, revelar, revelaram, revelaria, revelava, revelavam, revele, revelei, revelem, revelou
        revelation: revelacao
        revelations: revelacoes
        revelers: folioes
        revenge: se vinga, se vingam, se vingar, se vingaram, se vingou, vinga se, vingam se, vinganca, vingar se
        revenge plot: plano de vinganca
        revenge story: historia de vinganca
        reverence: reverencia
        reverse: inverta, invertam, inverte, invertem, invertendo, inverter, inverteram, inverteu, inverti, invertia, invertiam, invertida, invertido, reverta, revertam, reverte, revertem, revertendo, reverter, reverteram, reverteu, reverti, revertia, revertiam, revertida, revertido
        reverse harem: harem inverso, harem reverso
        revive: reviva, revivam, revive, revivem, revivendo, reviver, reviveram, reviveu, revivi, revivia, reviviam, revivida, revivido
        revolt: revolta, revoltada, revoltado, revoltam, revoltando, revoltar, revoltaram, revoltaria, revoltava, revoltavam, revolte, revoltei, revoltem, revoltou
        revolution: revolucao, revolucoes
        revolutionary: revolucionaria, revolucionario
        revolve around: girar em torno
        revolver: revolver, revolveres
        reward: recompensa, recompensada, recompensado, recompensam, recompensando, recompensar, recompensaram, recompensaria, recompensava, recompensavam, recompense, recompensei, recompensem, recompensou
        rhinoceros: rinoceronte
        rhythm: ritmo
        rhythm game: jogo de ritmo
        rhythmic gymnastics: ginastica ritmica
        ribbon: fita
        rice: arroz, arrozes
        rice field: arrozais, arrozal
        rich: rica, rico
        rich girl: garota rica, jovem rica
        rich heiress: herdeira rica
        rich man: homem rico
        riddle: charada
        riddles: enigmas
        ride: cavalga, cavalgada, cavalgado, cavalgam, cavalgando, cavalgar, cavalgaram, cavalgaria, cavalgava, cavalgavam, cavalgou, cavalgue, cavalguei, cavalguem
        ride a bicycle: andar de bicicleta
        rifle: fuzil, fuzis, rifle
        rift: fenda
        right: direita, direito
        right arm: braco direito
        right hand: mao direita
        rigid: rigida, rigido
        ring: aneis, anel, ringue
        rip: arranca, arrancada, arrancado, arrancam, arrancando, arrancar, arrancaram, arrancaria, arrancava, arrancavam, arrancou, arranque, arranquei, arranquem
        rise: ascensao, ascensoes, levanta, levantada, levantado, levantam, levantando, levantar, levantaram, levantaria, levantava, levantavam, levante, levantei, levantem, levantou
        risk: arrisca, arriscam, arriscando, arriscar, arriscaram, arriscaria, arriscava, arriscavam, arriscou, arrisque, arrisquei, arrisquem, risco
        risky: arriscada, arriscado
        rite of passage: rito de passagem
        rites: ritos
        ritual: rituais, ritual, ritualistica, ritualistico
        rival: rival, rivaliza, rivalizada, rivalizado, rivalizam, rivalizando, rivalizar, rivalizaram, rivalizaria, rivalizava, rivalizavam, rivalize, rivalizei, rivalizem, rivalizou
        rival clan: cla rival
        rival family: familia rival
        rival gang: gangue rival
        rival school: escola rival
        rival team: time rival
        rivalry: rivalidade
        rivals: rivais
        river: rio
        road: estrada
        roar: ruge, rugem, rugi, rugia, rugiam, rugida, rugido, rugindo, rugir, rugira, rugiram, rugiu, ruja, rujam
        rob: assalta, assaltada, assaltado, assaltam, assaltando, assaltar, assaltaram, assaltaria, assaltava, assaltavam, assalte, assaltei, assaltem, assaltou
        robbery: assalto
        robot: robo
        robot battle: batalha de robos
        robot fight: luta de robos
        robot girl: garota robo
        robotic: robotica, robotico
        rock: rocha, rock
        rock band: banda de rock
        rock star: estrela do rock, rock star
        rocket: foguete
        rogue: malandra, malandro
        roll: rola, rolada, rolado, rolam, rolando, rolar, rolara, rolaram, rolaria, rolava, rolavam, role, rolei, rolem, rolou
        roller coaster: montanha russa
        roman: romana, romano
        romance: romance
        romantic: romantica, romantico
        romantic comedy: comedia romantica
        romantically: romanticamente
        rome: roma
        ronin: ronin
        roof: telhado
        rooftop: terraco
        rookie cop: policial novato
        room: quarto, sala
        roommate: colega de quarto
        rooster: galo
        root: raiz, raizes
        root of evil: raiz do mal
        rope: corda
        rose: rosa
        rough: aspera, aspero
        round: redonda, redondo, rodada
        routine: rotina
        row: rema, remada, remado, remam, remando, remar, remara, remaram, remaria, remava, remavam, reme, remei, remem, remou
        rowdy: desordeira, desordeiro
        rowing: remo
        royal blood: sangue real
        royal council: conselho real
        royal court: corte real
        royal family: familia real
        royal guard: guarda real
        royalty: realeza
        rpg: rpg
        rpg world: mundo de rpg
        rubber: borracha
        rubble: entulho, escombros
        ruby: rubi
        rude: grosseira, grosseiro, rude
        rugby: rugby
        ruin: arruina, arruinam, arruinando, arruinar, arruinaram, arruinaria, arruinava, arruinavam, arruine, arruinei, arruinem, arruinou, ruina
        ruined: arruinada, arruinado
        rule: governa, governada, governado, governam, governando, governar, governaram, governaria, governava, governavam, governe, governei, governem, governou, regra
        ruler: governante
        rumor: boato, rumor, rumores
        run: corra, corram, corre, correm, correndo, correr, correram, correu, corri, corria, corriam, corrido
        run away from home: foge de casa, fugir de casa
        run over: atropela, atropelada, atropelado, atropelam, atropelando, atropelar, atropelaram, atropelaria, atropelava, atropelavam, atropele, atropelei, atropelem, atropelou
        runaway: fuga de casa, fujao, fujoes, fujona
        runner: corredora
        rural: rurais, rural
        rural life: vida rural
        russia: russia
        russian: russa, russo
        ruthless: impiedosa, impiedoso
        saber: sabre
        sabotage: sabota, sabotada, sabotado, sabotagem, sabotagens, sabotam, sabotando, sabotar, sabotaram, sabotaria, sabotava, sabotavam, sabote, sabotei, sabotem, sabotou
        sacred: sagrada, sagrado
        sacred altar: altar sagrado
        sacred tree: arvore sagrada
        sacrifice: sacrifica, sacrifica se, sacrificada, sacrificado, sacrificam, sacrificam se, sacrificando, sacrificar, sacrificar se, sacrificaram, sacrificaria, sacrificava, sacrificavam, sacrificio, sacrificou, sacrifique, sacrifiquei, sacrifiquem, se sacrifica, se sacrificam, se sacrificar, se sacrificaram, se sacrificou
        sad: triste
        sadden: entristeca, entristecam, entristece, entristecem, entristecendo, entristecer, entristeceram, entristeceu, entristeci, entristecia, entristeciam, entristecida, entristecido
        sadistic: sadica, sadico
        sadness: tristeza
        safe: cofre, segura, seguro
        saga: saga
        sail: navega, navegada, navegado, navegam, navegando, navegar, navegaram, navegaria, navegava, navegavam, navegou, navegue, naveguei, naveguem, veleja, velejada, velejado, velejam, velejando, velejar, velejaram, velejaria, velejava, velejavam, veleje, velejei, velejem, velejou
        sailor: marinheira, marinheiro
        saint: santa, santo
        salamander: salamandra
        salary: salario
        salaryman: assalariada, assalariado
        sale: venda
        salmon: salmao, salmoes
        salt: sal
        salty: salgada, salgado
        salvation: salvacao, salvacoes
        same roof: mesmo teto
        samurai: samurai
        samurai descendant: descendente de samurai
        samurai era: era dos samurais
        sanctity: santidade
        sand: areia
        sandal: sandalia
        sandstorm: tempestade de areia
        sandwich: sanduiche
        sanity: sanidade
        santa claus: papai noel
        sarcasm: sarcasmo
        sarcastic: sarcastica, sarcastico
        satan: satanas
        satellite: satelite
        satire: satira
        satisfied: satisfeita, satisfeito
        satisfy: satisfaca, satisfacam, satisfaz, satisfazem, satisfazendo, satisfazer, satisfazia, satisfaziam, satisfez, satisfizeram
        saturday: sabado
        sausage: linguica
        save: economiza, economizada, economizado, economizam, economizando, economizar, economizaram, economizaria, economizava, economizavam, economize, economizei, economizem, economizou, salva, salvada, salvado, salvam, salvando, salvar, salvaram, salvaria, salvava, salvavam, salve, salvei, salvem, salvo, salvou
        save the world: salvar o mundo
        savior: salvador, salvadora, salvadores
        savor: saboreada, saboreado, saboreando, saborear, saborearam, saborearia, saboreava, saboreavam, saboreei, saboreia, saboreiam, saboreie, saboreiem, saboreou
        saxophone: saxofone
        say: diga, digam, dira, dirao, disse, disseram, dita, dito, diz, dizem, dizendo, dizer, dizia, diziam
        say goodbye: despeca, despecam, despede, despede se, despedem, despedem se, despedi, despedia, despediam, despedido, despedindo, despedir, despedir se, despediram, despediu, se despede, se despedem, se despedir, se despediram, se despediu
        saying: ditado
        scale: escama
        scandal: escandalo
        scar: cicatriz
        scare: assusta, assustam, assustando, assustar, assustaram, assustaria, assustava, assustavam, assuste, assustei, assustem, assustou
        scarecrow: espantalho
        scared: assustada, assustado
        scarf: cachecois, cachecol
        scarlet: escarlate
        scarred: cicatrizada, cicatrizado
        scars: cicatrizes
        scary: assustador, assustadora, assustadores
        scene: cena
        schedule: agenda, horario
        scheme: esquema
        schism: cisma
        schizophrenia: esquizofrenia
        scholar: erudita, erudito, estudiosa, estudioso
        scholarship: bolsa de estudos
        scholarship student: bolsista
        school: colegio, escola, escolar, escolares
        school band: banda escolar
        school calendar: calendario escolar
        school club: clube escolar
        school comedy: comedia escolar
        school drama: drama escolar
        school festival: festa da escola, festival escolar
        school gym: ginasio escolar
        school life: cotidiano escolar, vida escolar, vida estudantil
        school popularity: popularidade escolar
        school romance: romance escolar
        school rumor: boato da escola
        school transfer: mudanca de escola
        school trip: excursao escolar, viagem escolar
        school uniform: uniforme escolar
        school vacation: ferias escolares
        schoolmate: colega de escola
        science: ciencia
        science fiction: ficcao cientifica
        scientific: cientifica, cientifico
        scientific research: pesquisa cientifica
        scientist: cientista
        scissors: tesoura
        scold: repreenda, repreendam, repreende, repreendem, repreendendo, repreender, repreenderam, repreendeu, repreendi, repreendia, repreendiam, repreendida, repreendido
        score: placar, placares
        scorpion: escorpiao, escorpioes
        scoundrel: cafajeste, canalha, patife
        scourge: flagelo
        scout: escoteira, escoteiro
        scouting: escotismo
        scrap: sucata
        scream: grita, gritada, gritado, gritam, gritando, gritar, gritaram, gritaria, gritava, gritavam, grite, gritei, gritem, grito, gritou
        screen: tela
        screenwriter: roteirista
        scribe: escriba
        script: roteiro
        scroll: pergaminho
        sculpt: esculpa, esculpam, esculpe, esculpem, esculpi, esculpia, esculpiam, esculpida, esculpido, esculpindo, esculpir, esculpiram, esculpiu
        sculptor: escultor, escultora, escultores
        sculpture: escultura
        scum: escoria
        scythe: foice
        sea: mar
        sea god: deus do mar
        seahorse: cavalo marinho
        seal: sela, selada, selado, selam, selando, selar, selara, selaram, selaria, selava, selavam, sele, selei, selem, selo, selou
        seamstress: costureira
        search: busca, busco, procura, procurada, procurado, procuram, procurando, procurar, procuraram, procuraria, procurava, procuravam, procure, procurem, procurou, vasculha, vasculhada, vasculhado, vasculham, vasculhando, vasculhar, vasculharam, vasculharia, vasculhava, vasculhavam, vasculhe, vasculhei, vasculhem, vasculhou
        seas: mares
        season: tempera, temperada, temperado, temperam, temperando, temperar, temperaram, temperaria, temperava, temperavam, tempere, temperou, temporada
        seasoning: tempero
        seat: assento
        second: segunda, segundo
        second chance: nova chance, segunda chance
        second life: segunda vida
        second year: segundo ano
        secrecy: sigilo
        secret: secreta, secreto, segredo, sigilosa, sigiloso
        secret admirer: admirador secreto
        secret agent: agente secreto
        secret code: codigo secreto
        secret crush: paixao secreta
        secret device: dispositivo secreto
        secret diary: diario secreto
        secret garden: jardim secreto
        secret government: governo secreto
        secret group: grupo secreto
        secret identity: identidade secreta
        secret laboratory: laboratorio secreto
        secret life: vida secreta
        secret marriage: casamento secreto
        secret operation: operacao secreta
        secret order: ordem secreta
        secret organization: organizacao secreta
        secret passage: passagem secreta
        secret police: policia secreta
        secret project: projeto secreto
        secret room: sala secreta
        secret scroll: pergaminho secreto
        secret service: servico secreto
        secret society: sociedade secreta
        secret technique: tecnica secreta
        secret weapon: arma secreta
        secretary: secretaria, secretario
        secretly: secretamente
        security: seguranca
        seduce: seduz, seduza, seduzam, seduzem, seduzi, seduzia, seduziam, seduzida, seduzido, seduzindo, seduzir, seduziram, seduziu
        seduction: seducao, seducoes
        seductive: sedutor, sedutora, sedutores
        see: enxerga, enxergada, enxergado, enxergam, enxergando, enxergar, enxergaram, enxergaria, enxergava, enxergavam, enxergou, enxergue, enxerguei, enxerguem, ve, veem, veja, vejam, vendo, ver, vera, viam, visse, vissem, vista, visto, viu
        see again: reve, reveem, reveja, revejam, revendo, rever, revera, revia, reviam, reviram, revisto, reviu
        see ghosts: ver fantasmas
        seed: semente
        seek: buscada, buscado, buscam, buscando, buscar, buscaram, buscaria, buscava, buscavam, buscou, busque, busquei, busquem
        seek revenge: busca vinganca
        seeking revenge: em busca de vinganca
        seem: pareca, parecam, parece, parecem, parecendo, parecer, pareceram, pareceu, pareci, parecia, pareciam
        seer: vidente
        segregate: segrega, segregada, segregado, segregam, segregando, segregar, segregaram, segregaria, segregava, segregavam, segregou, segregue, segreguei, segreguem
        segregation: segregacao, segregacoes
        seinen: seinen
        seize: apreenda, apreendam, apreende, apreendem, apreendendo, apreender, apreenderam, apreendeu, apreendi, apreendia, apreendiam, apreendida, apreendido, apropria, apropriada, apropriado, apropriam, apropriando, apropriar, apropriaram, apropriaria, apropriava, apropriavam, aproprie, apropriei, apropriem, apropriou
        select: seleciona, selecionada, selecionado, selecionam, selecionando, selecionar, selecionaram, selecionaria, selecionava, selecionavam, selecione, selecionei, selecionem, selecionou
        self-confidence: autoconfianca
        self-defense: autodefesa
        self-discovery: autodescoberta
        self-esteem: autoestima
        self-harm: automutilacao, automutilacoes
        self-help: autoajuda
        self-image: autoimagem, autoimagens
        self-pity: autopiedade
        self-sacrifice: autossacrificio
        self-sufficient: autossuficiente
        selfish: egoista
        selfishness: egoismo
        sell: comercializa, comercializada, comercializado, comercializam, comercializando, comercializar, comercializaram, comercializaria, comercializava, comercializavam, comercialize, comercializei, comercializem, comercializou, vendam, vende, vendem, vendendo, vender, venderam, vendeu, vendi, vendia, vendiam, vendida, vendido
        seller: vendedor, vendedora, vendedores
        semifinal: semifinais, semifinal
        senate: senado
        senator: senador, senadora, senadores
        send: envia, enviam, enviando, enviar, enviaram, enviaria, enviava, enviavam, envie, enviei, enviem, enviou, manda, mandada, mandado, mandam, mandando, mandar, mandaram, mandaria, mandava, mandavam, mande, mandei, mandem, mandou
        sengoku era: era sengoku
        sengoku period: periodo sengoku
        senility: senilidade
        senior: veterana, veterano
        seniors: veteranos
        senpai: senpai
        sensation: sensacao, sensacoes
        sense: sentido
        sense of humor: senso de humor
        sense of justice: senso de justica
        sense of smell: olfato
        sensitive: sensiveis, sensivel
        sensitivity: sensibilidade
        sensual: sensuais, sensual
        sensuality: sensualidade
        sentence: sentenca
        separate: se separa, se separam, se separar, se separaram, se separou, separa, separa se, separada, separado, separam, separam se, separando, separar, separar se, separaram, separaria, separava, separavam, separe, separou
        separation: separacao, separacoes
        september: setembro
        sequel: continuacao, continuacoes, sequencia
        serendipity: feliz acaso
        serene: serena, sereno
        sergeant: sargento
        serial killer: assassino em serie, serial killer
        serialization: serializacao, serializacoes
        serialized: serializada, serializado
        series: serie
        serious: grave, serio
        seriously: seriamente
        seriousness: seriedade
        servant: criado, serva, servo
        serve: serve, servem, servi, servia, serviam, servida, servido, servindo, servir, serviram, serviu, sirva, sirvam
        serve sake: saque
        server: servidor, servidores
        service: servico
        session: sessao, sessoes
        set: ambienta, ambientada, ambientado, ambientam, ambientando, ambientar, ambientaram, ambientaria, ambientava, ambientavam, ambientei, ambientem, ambientou, passar se, situa, situada, situado, situam, situando, situar, situaram, situaria, situava, situavam, situe, situei, situem, situou
        set sail: zarpa, zarpada, zarpado, zarpam, zarpando, zarpar, zarparam, zarparia, zarpava, zarpavam, zarpe, zarpei, zarpem, zarpou
        setter: levantador, levantadora, levantadores
        setting: ambientacao, ambientacoes, cenario
        settling the score: ajuste de contas
        seven: sete
        seven deadly sins: sete pecados capitais
        seventeen: dezessete
        seventh: setima, setimo
        seventy: setenta
        severed head: cabeca decepada
        sew: costurada, costurado, costuram, costurando, costurar, costuraram, costuraria, costurava, costuravam, costure, costurem, costurou
        sewer: esgoto
        sewing: costura
        sex: sexo
        sexual: sexuais, sexual
        sexual abuse: abuso sexual
        sexual desire: desejo sexual
        sexual orientation: orientacao sexual
        sexuality: sexualidade
        sexy: sexy
        shadow: sombra
        shadows of the past: sombras do passado
        shaft: haste
        shake: abala, abalada, abalado, abalam, abalando, abalar, abalaram, abalaria, abalava, abalavam, abale, abalei, abalem, abalou, sacode, sacodem, sacuda, sacudam, sacudi, sacudia, sacudiam, sacudida, sacudido, sacudindo, sacudir, sacudiram, sacudiu
        shallow: rasa, raso
        shaman: xama
        shame: vergonha
        shameless: desavergonhada, desavergonhado, sem vergonha
        shamisen: shamisen
        shape: molda, moldada, moldado, moldam, moldando, moldar, moldaram, moldaria, moldava, moldavam, molde, moldei, moldem, moldou
        shapeshifter: metamorfo
        share: compartilha, compartilhada, compartilhado, compartilham, compartilhando, compartilhar, compartilharam, compartilharia, compartilhava, compartilhavam, compartilhe, compartilhei, compartilhem, compartilhou, dividam, divide, dividem, dividi, dividia, dividiam, dividida, dividido, dividindo, dividir, dividiram, dividiu, partilha, partilhada, partilhado, partilham, partilhando, partilhar, partilharam, partilharia, partilhava, partilhavam, partilhe, partilhei, partilhem, partilhou
        share apartment: dividir apartamento
        shared house: casa compartilhada
        shared past: passado em comum
        shark: tubaroes
        sharp: afiada, afiado
        shatter: despedaca, despedacada, despedacado, despedacam, despedacando, despedacar, despedacaram, despedacaria, despedacava, despedacavam, despedace, despedacei, despedacem, despedacou, destroca, destrocada, destrocado, destrocam, destrocando, destrocar, destrocaram, destrocaria, destrocava, destrocavam, destroce, destrocei, destrocem, destrocou
        shave: barbeada, barbeado, barbeando, barbear, barbearam, barbearia, barbeava, barbeavam, barbeei, barbeia, barbeiam, barbeie, barbeiem, barbeou, raspa, raspada, raspado, raspam, raspando, raspar, rasparam, rasparia, raspava, raspavam, raspe, raspei, raspem, raspou
        shed: derrama, derramada, derramado, derramam, derramando, derramar, derramaram, derramaria, derramava, derramavam, derramei, derramem, derramou, galpao, galpoes
        sheep: ovelha
        shell: concha
        shelter: abriga, abrigada, abrigado, abrigam, abrigando, abrigar, abrigaram, abrigaria, abrigava, abrigavam, abrigo, abrigou, abrigue, abriguei, abriguem
        shepherd: pastor, pastores
        shield: escudo
        shine: brilha, brilhada, brilhado, brilham, brilhando, brilhar, brilharam, brilharia, brilhava, brilhavam, brilhe, brilhei, brilhem, brilhou
        shinigami: deuses da morte, shinigami
        shining: reluzente
        shinto: xintoismo, xintoista
        shinto gods: deuses xintoistas
        shinto shrine: santuario xintoista
        ship: nave, navio
        shipwreck: naufraga, naufragada, naufragado, naufragam, naufragando, naufragar, naufragaram, naufragaria, naufragava, naufragavam, naufragio, naufragou, naufrague, naufraguei, naufraguem
        shipyard: estaleiro
        shirt: camisa
        shock: choca, chocam, chocando, chocar, chocaram, chocaria, chocava, chocavam, chocou, choque, choquei, choquem
        shocked: chocada, chocado
        shocking: chocante
        shoe: sapato
        shogi: shogi
        shogun: xogum, xoguns
        shoot: atira, atirada, atirado, atiram, atirando, atirar, atiraram, atiraria, atirava, atiravam, atire, atirei, atirem, atirou, baleada, baleado, baleando, balear, balearam, balearia, baleava, baleavam, baleei, baleiam, baleie, baleiem, baleou, dispara, disparada, disparado, disparam, disparando, disparar, dispararam, dispararia, disparava, disparavam, dispare, disparou
        shooter: atirador, atiradora, atiradores
        shooting: tiro ao alvo, tiroteio
        shooting star: estrela cadente
        shop owner: dono da loja
        shopkeeper: lojista
        shopping: compras
        shopping center: centro comercial
        shopping district: bairro comercial
        shopping mall: shopping
        short: baixa, baixinha, baixinho, baixo, curta, curto
        short film: curta metragem
        short hair: cabelo curto
        short life: curta vida
        shortage: escassez, escassezes
        shortcut: atalho
        shot: tiro
        shotgun: espingarda
        shoujo: shoujo
        shoulder: ombro
        shounen: shounen
        show: espetaculo, evidenciada, evidenciado, evidenciam, evidenciando, evidenciar, evidenciaram, evidenciaria, evidenciava, evidenciavam, evidencie, evidenciei, evidenciem, evidenciou, exiba, exibam, exibe, exibem, exibi, exibia, exibiam, exibida, exibido, exibindo, exibir, exibiram, exibiu, mostra, mostrada, mostrado, mostram, mostrando, mostrar, mostraram, mostraria, mostrava, mostravam, mostre, mostrem, mostrou
        show business: mundo do entretenimento
        show evidence: evidencia
        shrew: megera
        shrimp: camaroes
        shrine: santuario
        shrine maiden: donzela do santuario, menina do santuario, miko
        shrink: encolha, encolham, encolhe, encolhem, encolhendo, encolher, encolheram, encolheu, encolhi, encolhia, encolhiam, encolhida, encolhido
        shuriken: shuriken
        shy: timida, timido
        shy boy: garoto timido
        shy girl: garota timida
        shyness: timidez, timidezes
        sibling love: amor entre irmaos
        sick: doente, doentia, doentio, enferma, enfermo
        side: lado
        side effect: efeito colateral
        siege: cerco
        sigh: suspira, suspirada, suspirado, suspiram, suspirando, suspirar, suspiraram, suspiraria, suspirava, suspiravam, suspire, suspirou
        sign: assina, assinada, assinado, assinam, assinando, assinar, assinaram, assinaria, assinava, assinavam, assine, assinei, assinem, assinou, placa
        sign language: lingua de sinais, linguagem de sinais
        signal: sinais, sinal, sinaliza, sinalizada, sinalizado, sinalizam, sinalizando, sinalizar, sinalizaram, sinalizaria, sinalizava, sinalizavam, sinalize, sinalizei, sinalizem, sinalizou
        signature: assinatura
        silence: cala, calam, calando, calar, calara, calaram, calaria, calava, calavam, cale, calei, calem, calou, silencia, silenciada, silenciado, silenciam, silenciando, silenciar, silenciaram, silenciaria, silenciava, silenciavam, silencie, silenciei, silenciem, silencio, silenciou
        silent: silenciosa, silencioso
        silently: silenciosamente
        silk: seda
        silk kimono: quimono de seda
        silly: boba, bobo
        silver: prata, prateada, prateado
        silver hair: cabelo prateado
        similar: parecida, parecido, semelhante
        simple: simples
        simple life: vida simples
        simplicity: simplicidade
        simulate: simula, simulada, simulado, simulam, simulando, simular, simularam, simularia, simulava, simulavam, simule, simulei, simulem, simulou
        simulation: simulacao, simulacoes
        simultaneously: simultaneamente
        sin: pecada, pecado, pecam, pecando, pecar, pecara, pecaram, pecaria, pecava, pecavam, pecou, peque, pequei, pequem
        sincere: sincera, sincero
        sing: canta, cantada, cantado, cantam, cantando, cantar, cantaram, cantaria, cantava, cantavam, cante, cantei, cantem, cantou
        singer: cantor, cantora, cantores
        singing: canto
        single: solteira, solteiro
        single father: pai solteiro
        single mother: mae solteira
        sinister: sinistra, sinistro
        sink: afunda, afundada, afundado, afundam, afundando, afundar, afundaram, afundaria, afundava, afundavam, afunde, afundei, afundem, afundou
        sinner: pecador, pecadora, pecadores
        siren: sirene
        sister: irma
        sister complex: complexo de irma
        sister-in-law: cunhada
        sit: senta, sentada, sentado, sentam, sentando, sentar, sentaram, sentaria, sentava, sentavam, sentei, sentou
        situation: situacao, situacoes
        sixteen: dezesseis
        sixth: sexta, sexto
        sixty: sessenta
        size: tamanho
        skate: patina, patinada, patinado, patinam, patinando, patinar, patinaram, patinaria, patinava, patinavam, patine, patinei, patinem, patinou
        skateboard: skate
        skater: patinador, patinadora, patinadores
        skates: patins
        skating: patinacao, patinacoes
        skeleton: esqueleto
        skeptic: cetica, cetico
        skepticism: ceticismo
        ski: esqui, esquia, esquiada, esquiado, esquiam, esquiando, esquiar, esquiaram, esquiaria, esquiava, esquiavam, esquie, esquiei, esquiem, esquiou
        skilled: habilidosa, habilidoso
        skin: pele
        skirt: saia
        skull: caveira, cranio
        sky: ceu
        skyscraper: arranha ceu
        slander: calunia, caluniada, caluniado, caluniam, caluniando, caluniar, caluniaram, caluniaria, caluniava, caluniavam, calunie, caluniei, caluniem, caluniou
        slap: bofetada, tapa
        slapstick: comedia pastelao, pastelao, pasteloes
        slaughter: abata, abatam, abate, abatem, abatendo, abater, abateram, abateria, abateu, abati, abatia, abatiam, abatida, abatido, matanca
        slave: escrava, escravo
        slave labor: trabalho escravo
        slave market: mercado de escravos
        slavery: escravidao, escravidoes
        sleep: dorme, dormem, dormi, dormia, dormiam, dormida, dormido, dormindo, dormir, dormiram, dormiu, durma, durmam, sono
        sleeping beauty: bela adormecida
        sleepover: festa do pijama
        sleepwalker: sonambula, sonambulo
        sleepy: sonolenta, sonolento
        sleepyhead: dorminhoca, dorminhoco
        slender: esbelta, esbelto
        slice of life: fatia de vida, slice of life
        slime: gosma, slime
        slingshot: estilingue
        slip: deslize, escorrega, escorregada, escorregado, escorregam, escorregando, escorregar, escorregaram, escorregaria, escorregava, escorregavam, escorregou, escorregue, escorreguei, escorreguem
        slow: lenta, lento
        slowly: lentamente
        slum: favela
        small: pequena, pequeno
        small shop: lojinha
        small town: cidade pequena, cidadezinha
        smartphone: smartphone
        smell: cheira, cheirada, cheirado, cheiram, cheirando, cheirar, cheiraram, cheiraria, cheirava, cheiravam, cheire, cheiro, cheirou
        smelly: fedorenta, fedorento
        smile: sorri, sorria, sorriam, sorrida, sorrido, sorriem, sorrindo, sorrir, sorriram, sorriso, sorriu
        smoke: fuma, fumaca, fumada, fumado, fumam, fumando, fumar, fumara, fumaram, fumaria, fumava, fumavam, fume, fumei, fumem, fumou
        smooth: lisa, liso
        smooth talk: labia
        smuggle: contrabandeada, contrabandeado, contrabandeando, contrabandear, contrabandearam, contrabandearia, contrabandeava, contrabandeavam, contrabandeei, contrabandeia, contrabandeiam, contrabandeie, contrabandeiem, contrabandeou
        smuggler: contrabandista
        smuggling: contrabando
        snack: lanche
        snack bar: lanchonete
        snail: caracois, caracol
        snake: cobra, serpente
        sneeze: espirra, espirrada, espirrado, espirram, espirrando, espirrar, espirraram, espirraria, espirrava, espirravam, espirre, espirrem, espirrou
        sniff: fareja, farejada, farejado, farejam, farejando, farejar, farejaram, farejaria, farejava, farejavam, fareje, farejei, farejem, farejou
        sniper: franco atirador
        snitch: delata, delatada, delatado, delatam, delatando, delatar, delataram, delataria, delatava, delatavam, delate, delatei, delatem, delatou
        snoop: bisbilhota, bisbilhotada, bisbilhotado, bisbilhotam, bisbilhotando, bisbilhotar, bisbilhotaram, bisbilhotaria, bisbilhotava, bisbilhotavam, bisbilhote, bisbilhotei, bisbilhotem, bisbilhotou
        snore: ronca, roncada, roncado, roncam, roncando, roncar, roncaram, roncaria, roncava, roncavam, roncou, ronque, ronquei, ronquem
        snow: neva, nevam, nevando, nevar, nevara, nevaram, nevaria, nevava, nevavam, neve, nevei, nevem, nevou
        snow white: branca de neve
        snowstorm: tempestade de neve
        snowy: nevada, nevado
        soap: sabao, saboes
        soap opera: novela
        soccer: futebol
        soccer club: clube de futebol
        soccer field: campo de futebol
        soccer match: partida de futebol
        soccer player: jogador de futebol
        soccer team: time de futebol
        sociable: sociaveis, sociavel
        social: sociais, social
        social anxiety: ansiedade social, fobia social
        social class: classe social
        social criticism: critica social
        social equality: igualdade social
        social justice: justica social
        social media: redes sociais
        social network: rede social
        social rejection: rejeicao social
        social worker: assistente social
        socialize: socializa, socializada, socializado, socializam, socializando, socializar, socializaram, socializaria, socializava, socializavam, socialize, socializei, socializem, socializou
        socially: socialmente
        society: sociedade
        sociopath: sociopata
        sock: meia
        soda: refrigerante
        sofa: sofa
        soft: macia, macio
        soft-spoken: fala mansa
        soften: suaviza, suavizada, suavizado, suavizam, suavizando, suavizar, suavizaram, suavizaria, suavizava, suavizavam, suavize, suavizei, suavizem, suavizou
        software: software
        solar: solar, solares
        solar eclipse: eclipse solar
        solar system: sistema solar
        soldier: soldado
        sole survivor: sobrevivente unico, unico sobrevivente
        solidarity: solidariedade
        solitary: solitaria
        solution: solucao, solucoes
        solve: resolva, resolvam, resolve, resolvem, resolvendo, resolver, resolveram, resolveu, resolvi, resolvia, resolviam, resolvida, resolvido, soluciona, solucionada, solucionado, solucionam, solucionando, solucionar, solucionaram, solucionaria, solucionava, solucionavam, solucione, solucionei, solucionem, solucionou
        son: filho
        song: cancao, cancoes
        soot: fuligem, fuligens
        sorcerer: feiticeiro
        sorceress: feiticeira
        sorcery: feiticaria
        soul: alma
        soul reaper: ceifador de almas
        soul swap: troca de almas
        soulmate: alma gemea
        sound: soada, soado, soam, soando, soar, soara, soaram, soarao, soarem, soaria, soasse, soava, soavam, soe, soei, som, sons, soou
        soundtrack: trilha sonora
        soup: sopa
        sour: azeda, azedo
        south: sul
        sovereign: soberana, soberano
        sow: semeada, semeado, semeando, semear, semearam, semearia, semeava, semeavam, semeei, semeia, semeiam, semeie, semeiem, semeou
        soy: soja
        space: espaciais, espacial, espaco
        space adventure: aventura espacial
        space battle: batalha espacial
        space colony: colonia espacial
        space conquest: conquista espacial
        space exploration: exploracao espacial
        space explorer: explorador espacial
        space fleet: frota espacial
        space opera: opera espacial
        space pirate: pirata espacial
        space pirates: piratas espaciais
        space program: programa espacial
        space race: corrida espacial
        space station: estacao espacial
        space travel: viagem espacial
        space war: guerra espacial
        spaceship: espaconave, nave espacial
        spaceships: naves espaciais
        spacesuit: traje espacial
        spain: espanha
        spare: poupa, poupada, poupado, poupam, poupando, poupar, pouparam, pouparia, poupava, poupavam, poupe, poupei, poupem, poupou
        spark: faisca
        spark of love: faisca de amor
        sparrow: pardais, pardal
        special: especiais, especial
        special abilities: habilidades especiais
        special ability: habilidade especial
        special class: turma especial
        special forces: forcas especiais
        special gift: dom especial
        special powers: poderes especiais
        special unit: esquadrao especial, unidade especial
        specialist: especialista
        species: especie
        spectacular: espetacular, espetaculares
        specter: espectro
        spectral: espectrais, espectral
        speech: discurso
        speed: rapidez, rapidezes, velocidade
        spell: feitico
        spellbook: livro de feiticos
        spend: gasta, gastam, gastando, gastar, gastaram, gastaria, gastava, gastavam, gaste, gastei, gastem, gastou
        sphere: esfera
        sphinx: esfinge
        spice: especiaria
        spicy: picante
        spider: aranha
        spies: espioes
        spin: gira, girada, girado, giram, girando, girar, girara, giraram, giraria, girava, giravam, gire, girei, girem, giro, girou
        spin-off: spin off
        spiral: espirais, espiral
        spirit: espirito
        spirit world: mundo dos espiritos
        spiritual: espirituais, espiritual
        spiritual energy: energia espiritual
        spiritualism: espiritismo
        spirituality: espiritualidade
        spit: cospe, cospem, cuspa, cuspam, cuspi, cuspia, cuspiam, cuspida, cuspido, cuspindo, cuspir, cuspiram, cuspiu
        splendid: esplendida, esplendido
        splendor: esplendor, esplendores
        split: cisao, cisoes
        split personality: dupla personalidade
        spoil: mima, mimam, mimando, mimar, mimara, mimaram, mimaria, mimava, mimavam, mime, mimei, mimem, mimou
        spoiled: mimada, mimado
        spoiled child: crianca mimada
        spoils: espolio
        spoon: colher, colheres
        sports: desporto, esporte, esportiva, esportivo
        sports legend: lenda do esporte
        sports rivalry: rivalidade esportiva
        sportsmanship: espirito esportivo
        spread: alastra, alastrada, alastrado, alastram, alastrando, alastrar, alastraram, alastraria, alastrava, alastravam, alastre, alastrem, alastrou, divulga, divulgada, divulgado, divulgam, divulgando, divulgar, divulgaram, divulgaria, divulgava, divulgavam, divulgou, divulgue, divulguei, divulguem, espalha, espalhada, espalhado, espalham, espalhando, espalhar, espalharam, espalharia, espalhava, espalhavam, espalhe, espalhei, espalhem, espalhou
        spring: nascente, primavera
        sprinter: velocista
        sprout: brota, brotada, brotado, brotam, brotando, brotar, brotaram, brotaria, brotava, brotavam, brote, brotei, brotem, brotou
        spy: espia, espiao, espiona, espionada, espionado, espionam, espionando, espionar, espionaram, espionaria, espionava, espionavam, espione, espionei, espionem, espionou
        spy game: jogo de espionagem
        squad: esquadroes
        squadron: esquadra, esquadrilha
        square: praca, quadrado
        squid: lula
        squire: escudeira, escudeiro
        squirrel: esquilo
        stab: apunhala, apunhalada, apunhalado, apunhalam, apunhalando, apunhalar, apunhalaram, apunhalaria, apunhalava, apunhalavam, apunhale, apunhalei, apunhalem, apunhalou, esfaqueada, esfaqueado, esfaqueando, esfaquear, esfaquearam, esfaquearia, esfaqueava, esfaqueavam, esfaqueei, esfaqueia, esfaqueiam, esfaqueie, esfaqueiem, esfaqueou, facada
        stable: estabulo
        stadium: estadio
        staff: bastao, bastoes, cajado
        stage: encena, encenada, encenado, encenam, encenando, encenar, encenaram, encenaria, encenava, encenavam, encene, encenei, encenem, encenou, etapa, palco
        stage magician: magico de palco
        stagehand: contrarregra
        stagnation: estagnacao, estagnacoes
        stain: mancha, manchada, manchado, mancham, manchando, manchar, mancharam, mancharia, manchava, manchavam, manche, manchei, manchem, manchou
        stairs: escada
        stalk: stalkeada, stalkeado, stalkeando, stalkear, stalkearam, stalkearia, stalkeava, stalkeavam, stalkeei, stalkeia, stalkeiam, stalkeie, stalkeiem, stalkeou
        stalker: perseguidor, perseguidora, perseguidores, stalker
        stand out: destaca, destacada, destacado, destacam, destacando, destacar, destacaram, destacaria, destacava, destacavam, destacou, destaque, destaquei, destaquem, sobressaem, sobressai, sobressaia, sobressaiam, sobressaida, sobressaido, sobressaindo, sobressair, sobressairam, sobressairem, sobressaiu
        stand-up comedy: comedia stand up
        standard: padrao, padroes
        star: astro, estrela, protagoniza, protagonizada, protagonizado, protagonizam, protagonizando, protagonizar, protagonizaram, protagonizaria, protagonizava, protagonizavam, protagonize, protagonizei, protagonizem, protagonizou
        starfish: estrela do mar
        starry: estrelada, estrelado
        starry night: noite estrelada
        starry sky: ceu estrelado
        start over: recomeca, recomecada, recomecado, recomecam, recomecando, recomecar, recomecaram, recomecaria, recomecava, recomecavam, recomece, recomecei, recomecem, recomecou
        starving: esfomeada, esfomeado
        state: estado
        statesman: estadista
        station: estacao, estacoes
        statue: estatua
        statute: estatuto
        stay: fica, ficada, ficado, ficam, ficando, ficar, ficara, ficaram, ficaria, ficava, ficavam, ficou, fique, fiquei, fiquem, hospeda, hospedada, hospedado, hospedam, hospedando, hospedar, hospedaram, hospedava, hospedavam, hospedei, hospedem, hospedou
        steal: furta, furtada, furtado, furtam, furtando, furtar, furtaram, furtaria, furtava, furtavam, furte, furtei, furtem, furtou, rouba, roubada, roubado, roubam, roubando, roubar, roubaram, roubaria, roubava, roubavam, roube, roubei, roubem, roubou
        steampunk: steampunk
        steering wheel: volante
        stellar: estelar, estelares
        step: pisa, pisada, pisado, pisam, pisando, pisar, pisara, pisaram, pisaria, pisava, pisavam, pise, pisei, pisem, pisou
        stepdaughter: enteada
        stepfather: padrasto
        stepmother: madrasta
        steppe: estepe
        stepson: enteado
        stigma: estigma
        stimulate: estimula, estimulada, estimulado, estimulam, estimulando, estimular, estimularam, estimularia, estimulava, estimulavam, estimule, estimulei, estimulem, estimulou
        stirrup: estribo
        stomach: estomago
        stone: pedra
        stop: detem, detendo, detenha, detenham, deter, detera, deteve, detida, detido, detinha, detinham, detiveram, parada, parado, param, parando, parar, parara, pararam, pararia, parava, paravam, parei, parou
        store: loja
        store manager: gerente de loja
        storm: tempestade
        story: historia
        straight: heterossexuais, heterossexual, reta, reto
        strange: estranha, estranho
        strange creatures: criaturas estranhas
        strange events: eventos estranhos
        strange phenomena: fenomenos estranhos
        strange world: mundo estranho
        strangeness: estranheza
        strangle: estrangula, estrangulada, estrangulado, estrangulam, estrangulando, estrangular, estrangularam, estrangularia, estrangulava, estrangulavam, estrangule, estrangulei, estrangulem, estrangulou
        strategist: estrategista
        strategy: estrategia
        strategy game: jogo de estrategia
        strawberry: morango
        stray: vadia, vadio
        stray cat: gato de rua
        stream: riacho
        streamer: streamer
        street: rua
        street boy: menino de rua
        street carnival: carnaval de rua
        street dance: danca de rua
        street dancer: dancarina de rua
        street fight: briga de rua, luta de rua
        street fighter: lutador de rua
        street girl: menina de rua
        street musician: musico de rua
        street performer: artista de rua
        street race: racha
        street racing: corridas de rua
        strength: forca
        strengthen: fortaleca, fortalecam, fortalece, fortalecem, fortalecendo, fortalecer, fortaleceram, fortaleceu, fortaleci, fortalecia, fortaleciam, fortalecida, fortalecido
        stress: estressa, estressada, estressado, estressam, estressando, estressar, estressaram, estressaria, estressava, estressavam, estressei, estressou
        stretch: estica, esticada, esticado, esticam, esticando, esticar, esticaram, esticaria, esticava, esticavam, esticou, estique, estiquei, estiquem
        stretcher apple: maca
        strict: estrita, estrito, rigorosa, rigoroso, severa, severo
        strike: golpeada, golpeado, golpeando, golpear, golpearam, golpearia, golpeava, golpeavam, golpeei, golpeia, golpeiam, golpeie, golpeiem, golpeou, greve
        striker: atacante
        striking: marcante
        strip: desnuda, desnudada, desnudado, desnudam, desnudando, desnudar, desnudaram, desnudaria, desnudava, desnudavam, desnude, desnudei, desnudem, desnudou
        strive: empenha, empenhada, empenhado, empenham, empenhando, empenhar, empenharam, empenharia, empenhava, empenhavam, empenhe, empenhei, empenhem, empenhou, esforca, esforca se, esforcam, esforcam se, esforcando, esforcar, esforcar se, esforcaram, esforcaria, esforcava, esforcavam, esforce, esforcei, esforcem, esforcou, se esforca, se esforcam, se esforcar, se esforcaram, se esforcou
        stroke: derrame
        stroll: passeada, passeado, passeando, passear, passearam, passearia, passeava, passeavam, passeei, passeia, passeiam, passeie, passeiem, passeou
        strong: forte
        strong bond: forte vinculo
        strong protagonist: protagonista forte
        strong woman: mulher forte
        struggle for survival: luta pela sobrevivencia
        stubborn: cabeca dura, teimosa, teimoso
        stuck in time: preso no tempo
        stud: garanhao, garanhoes
        student: aluna, aluno, estudante, estudantil, estudantis
        student body: corpo estudantil
        student council: conselho estudantil, gremio estudantil
        student council president: presidente do conselho estudantil
        studio: estudio
        study: estuda, estudada, estudado, estudam, estudando, estudar, estudaram, estudaria, estudava, estudavam, estude, estudei, estudem, estudo, estudou
        stumble: tropeca, tropecada, tropecado, tropecam, tropecando, tropecar, tropecaram, tropecaria, tropecava, tropecavam, tropece, tropecei, tropecem, tropecou
        stunt double: duble
        stupid: estupida, estupido
        stupidity: estupidez, estupidezes
        sturdy: robusta, robusto
        stutter: gagueja, gaguejada, gaguejado, gaguejam, gaguejando, gaguejar, gaguejaram, gaguejaria, gaguejava, gaguejavam, gagueje, gaguejei, gaguejem, gaguejou
        style: estilo
        subject: assunto, sudito, sujeita, sujeitada, sujeitado, sujeitam, sujeitando, sujeitar, sujeitaram, sujeitaria, sujeitava, sujeitavam, sujeite, sujeitei, sujeitem, sujeitou
        subjugate: subjuga, subjugada, subjugado, subjugam, subjugando, subjugar, subjugaram, subjugaria, subjugava, subjugavam, subjugou, subjugue, subjuguei, subjuguem
        sublime: sublime
        submarine: submarino
        submissive: submissa, submisso
        submit: submeta, submetam, submete, submetem, submetendo, submeter, submeteram, submeteu, submeti, submetia, submetiam, submetida, submetido
        subordinate: subalterna, subalterno, subordinada, subordinado
        substitute: reserva, substituta, substituto
        suburb: suburbio
        subway: metro
        succeed: suceda, sucedam, sucede, sucedem, sucedendo, suceder, sucederam, sucedeu, sucedi, sucedia, sucediam, sucedida, sucedido
        success: sucesso
        succession: sucessao, sucessoes
        successor: sucessor, sucessora, sucessores
        succubus: sucubo
        suck: chupa, chupada, chupado, chupam, chupando, chupar, chuparam, chuparia, chupava, chupavam, chupe, chupei, chupem, chupou, suga, sugada, sugado, sugam, sugando, sugar, sugara, sugaram, sugaria, sugava, sugavam, sugou, sugue, suguei, suguem
        sudden: repentina, repentino, subita, subito
        suddenly: de repente, repentinamente, subitamente
        sue: processa, processada, processado, processam, processando, processar, processaram, processaria, processava, processavam, processei, processou
        suffer: sofra, sofram, sofre, sofrem, sofrendo, sofrer, sofreram, sofreu, sofri, sofria, sofriam
        suffering: sofrida, sofrido, sofrimento
        suffocate: sufoca, sufocada, sufocado, sufocam, sufocando, sufocar, sufocaram, sufocaria, sufocava, sufocavam, sufocou, sufoque, sufoquei, sufoquem
        sugar: acucar, acucares
        suggest: sugere, sugeri, sugerida, sugerido, sugerindo, sugerir, sugeriram, sugeriu, sugira, sugiram
        suggestion: sugestao, sugestoes
        suicide: mata se, matam se, matar se, se mata, se matam, se matar, se mataram, se matou, se suicida, se suicidam, se suicidar, se suicidaram, se suicidou, suicida, suicida se, suicidada, suicidado, suicidam, suicidam se, suicidando, suicidar, suicidar se, suicidaram, suicidaria, suicidava, suicidavam, suicide, suicidei, suicidem, suicidio, suicidou
        suit: terno, traje
        suitcase: mala
        suitor: pretendente
        summer: verao, veroes
        summer camp: acampamento de verao, colonia de ferias
        summer festival: festival de verao
        summer night: noite de verao
        summer vacation: ferias de verao
        summon: convoca, convocada, convocado, convocam, convocando, convocar, convocaram, convocaria, convocava, convocavam, convocou, convoque, convoquei, convoquem, invoca, invocada, invocado, invocam, invocando, invocar, invocaram, invocaria, invocava, invocavam, invocou, invoque, invoquei, invoquem
        summoned hero: heroi invocado
        summoned to another world: invocado para outro mundo
        summoner: invocador, invocadora, invocadores
        summoning: invocacao, invocacoes
        summons: convocacao, convocacoes
        sumo: sumo
        sumo wrestler: lutador de sumo
        sun: sois, sol
        sunday: domingo
        sunflower: girassois, girassol
        sunlight: luz do sol
        sunny: ensolarada, ensolarado
        sunrise: nascer do sol
        sunset: por do sol
        super speed: supervelocidade
        super strength: super forca
        superhero: super heroi
        superheroine: super heroina
        superhuman: sobre humano, super humano
        superhuman intelligence: inteligencia sobre humana
        superhuman strength: forca descomunal, forca sobre humana, superforca
        superior: superior, superiores
        supermarket: supermercado
        supernatural: sobrenaturais, sobrenatural
        supernatural abilities: habilidades sobrenaturais
        supernatural cases: casos sobrenaturais
        supernatural force: forca sobrenatural
        supernatural powers: poderes sobrenaturais
        superpower: superpoder
        superpowers: superpoderes
        supervillain: super vilao, supervilao, superviloes
        supervise: supervisiona, supervisionada, supervisionado, supervisionam, supervisionando, supervisionar, supervisionaram, supervisionaria, supervisionava, supervisionavam, supervisione, supervisionei, supervisionem, supervisionou
        supper: ceia
        support: ampara, amparada, amparado, amparam, amparando, amparar, ampararam, ampararia, amparava, amparavam, ampare, amparou, apoia, apoiada, apoiado, apoiam, apoiando, apoiar, apoiaram, apoiaria, apoiava, apoiavam, apoie, apoiei, apoiem, apoio, apoiou, sustenta, sustentada, sustentado, sustentam, sustentando, sustentar, sustentaram, sustentaria, sustentava, sustentavam, sustente, sustentei, sustentem, sustentou
        supporting character: coadjuvante
        suppose: supoe, supoem, supondo, suponha, suponham, supor, supora, supos, suposta, suposto, supunha, supunham, supuseram
        supposedly: supostamente
        suppress: suprima, suprimam, suprime, suprimem, suprimi, suprimia, suprimiam, suprimida, suprimido, suprimindo, suprimir, suprimiram, suprimiu
        supreme: suprema, supremo
        supreme being: ser supremo
        supreme commander: comandante supremo
        supreme god: deus supremo
        supreme power: poder supremo
        surf: surfa, surfada, surfado, surfam, surfando, surfar, surfaram, surfaria, surfava, surfavam, surfei, surfem, surfou
        surface: superficie
        surfer: surfista
        surfing: surfe
        surgeon: cirurgiao, cirurgioes
        surgery surgeon: cirurgia
        surname: sobrenome
        surpass: ultrapassa, ultrapassada, ultrapassado, ultrapassam, ultrapassando, ultrapassar, ultrapassaram, ultrapassaria, ultrapassava, ultrapassavam, ultrapassei, ultrapassou
        surprise: surpreenda, surpreendam, surpreende, surpreendem, surpreendendo, surpreender, surpreenderam, surpreendeu, surpreendi, surpreendia, surpreendiam, surpreendida, surpreendido, surpresa
        surprise attack: ataque surpresa
        surprised: surpreso
        surprising: surpreendente
        surreal: surreais, surreal
        surrender: renda, rendam, rende, rende se, rendem, rendem se, rendendo, render, render se, renderam, rendeu, rendi, rendia, rendiam, rendicao, rendicoes, rendida, rendido, se rende, se rendem, se render, se renderam, se rendeu
        surrogate: barriga de aluguel
        surround: cerca, cercada, cercado, cercam, cercando, cercar, cercaram, cercaria, cercava, cercavam, cercou, cerque, cerquei, cerquem, rodeada, rodeado, rodeando, rodear, rodearam, rodearia, rodeava, rodeavam, rodeei, rodeia, rodeiam, rodeie, rodeiem, rodeou
        survival: sobrevivencia
        survival game: jogo de sobrevivencia
        survival games: jogos de sobrevivencia
        survive: sobreviva, sobrevivam, sobrevive, sobrevivem, sobrevivendo, sobreviver, sobreviveram, sobreviveu, sobrevivi, sobrevivia, sobreviviam, sobrevivida, sobrevivido
        survivor: sobrevivente
        sushi: sushi
        suspect: desconfia, desconfiam, desconfiando, desconfiar, desconfiaram, desconfiaria, desconfiava, desconfiavam, desconfie, desconfiei, desconfiem, desconfiou, suspeitada, suspeitado, suspeitam, suspeitando, suspeitar, suspeitaram, suspeitaria, suspeitava, suspeitavam, suspeite, suspeitei, suspeitem, suspeito, suspeitou
        suspense: suspense
        suspicion: suspeita
        suspicious: desconfiada, desconfiado
        swallow: andorinha, engole, engolem, engoli, engolia, engoliam, engolida, engolido, engolindo, engolir, engoliram, engoliu, engula, engulam
        swamp: pantano
        swan: cisne
        swap bodies: trocam de corpo
        swap places: troca de lugares
        swarm: enxame
        swear: jura, juram, jurando, jurar, jurara, juraram, juraria, jurava, juravam, jure, jurei, jurem, jurou
        sweat: suor
        sweet: doce
        sweet life: doce vida
        sweetness: docura
        swim: nadada, nadado, nadam, nadando, nadar, nadara, nadaram, nadaria, nadava, nadavam, nade, nadei, nadem, nadou
        swimmer: nadador, nadadora, nadadores
        swimming: natacao, natacoes
        swimming club: clube de natacao
        swindler: vigarista
        swing: balanca, balancada, balancado, balancam, balancando, balancar, balancaram, balancaria, balancava, balancavam, balance, balancei, balancem, balancou
        sword: espada
        sword duel: duelo de espadas
        sword fighting: luta de espadas
        sword school: escola de espada
        swordsman: espadachim
        swordsmanship: arte da espada, manejo de espada
        swordsmen: espadachins
        sworn: juramentado
        symbol: simbolo
        symbolize: simboliza, simbolizada, simbolizado, simbolizam, simbolizando, simbolizar, simbolizaram, simbolizaria, simbolizava, simbolizavam, simbolize, simbolizei, simbolizem, simbolizou
        sympathy: simpatia
        symptom: sintoma
        syndrome: sindrome
        system: sistema
        t-shirt: camiseta
        table: mesa
        table tennis: tenis de mesa
        taboo: tabu
        tactics: tatica
        tag: pega pega
        tail: cauda, rabo
        tailor: alfaiate
        take: leva, levam, levando, levar, levara, levaram, levaria, levava, levavam, levei, levem, levou, pega, pegado, pegam, pegando, pegar, pegara, pegaram, pegaria, pegava, pegavam, pegou, pegue, peguei, peguem, tira, tirada, tirado, tiram, tirando, tirar, tirara, tiraram, tiraria, tirava, tiravam, tire, tirei, tirem, tirou, toma, tomada, tomado, tomam, tomando, tomar, tomara, tomaram, tomaria, tomava, tomavam, tome, tomei, tomem, tomou
        take care: cuida, cuidada, cuidam, cuidando, cuidar, cuidaram, cuidaria, cuidava, cuidavam, cuide, cuidei, cuidem, cuidou
        take in: acolha, acolham, acolhe, acolhem, acolhendo, acolher, acolheram, acolheu, acolhi, acolhia, acolhiam, acolhida, acolhido
        take off: decola, decolada, decolado, decolam, decolando, decolar, decolaram, decolaria, decolava, decolavam, decole, decolei, decolem, decolou
        take place: passa se, passam se, se passa, se passam, se passar, se passaram, se passou
        tale: conto
        talent: talento
        talent agency: agencia de talentos
        talented: talentosa, talentoso
        talisman: talisma
        talk: conversada, conversado, conversam, conversando, conversar, conversaram, conversaria, conversava, conversavam, converse, conversei, conversem, conversou, fala, falada, falado, falam, falando, falar, falara, falaram, falaria, falava, falavam, fale, falei, falou
        talk to animals: falar com animais
        talkative: falante
        tall: alta, alto
        tame: doma, domada, domado, domam, domando, domar, domara, domaram, domaria, domava, domavam, dome, domei, domem, domesticam, domesticando, domesticar, domesticaram, domesticaria, domesticava, domesticavam, domesticou, domestique, domestiquei, domestiquem, domou
        tame domestic: domestica
        tamed: domesticada, domesticado
        tamer: domador, domadora, domadores
        tank: tanque
        tanned: bronzeada, bronzeado
        tanuki: tanuki
        target: alvo
        tarot: taro
        taser: taser, taseres
        task: tarefa
        tasty: saborosa, saboroso
        tattoo: tatua, tatuada, tatuado, tatuagem, tatuagens, tatuam, tatuando, tatuar, tatuaram, tatuaria, tatuava, tatuavam, tatue, tatuei, tatuem, tatuou
        tavern: taverna
        tax: imposto
        taxi: taxi
        taxi driver: taxista
        taxidermy: taxidermia
        tea: cha
        tea ceremony: cerimonia do cha
        tea house: casa de cha
        teach: ensina, ensinada, ensinado, ensinam, ensinando, ensinar, ensinaram, ensinaria, ensinava, ensinavam, ensine, ensinei, ensinem, ensinou, leciona, lecionada, lecionado, lecionam, lecionando, lecionar, lecionaram, lecionaria, lecionava, lecionavam, lecione, lecionei, lecionem, lecionou
        teacher: professor, professora, professores
        teaching: ensinamento, ensino
        team: equipe, time
        team captain: capita do time, capitao do time
        teamwork: trabalho em equipe
        tear: dilacera, dilacerada, dilacerado, dilaceram, dilacerando, dilacerar, dilaceraram, dilaceraria, dilacerava, dilaceravam, dilacere, dilacerou, lagrima
        technique: tecnica
        technological: tecnologica, tecnologico
        technology: tecnologia
        teddy bear: urso de pelucia
        teenager: adolescente
        telekinesis: telecinese
        telepath: telepata
        telepathy: telepatia
        teleport: teletransporta, teletransportada, teletransportado, teletransportam, teletransportando, teletransportar, teletransportaram, teletransportaria, teletransportava, teletransportavam, teletransportei, teletransportem, teletransportou
        teleportation: teletransporte
        telescope: telescopio
        television: televisao, televisoes
        tell: conta, contada, contado, contam, contando, contar, contaram, contaria, contava, contavam, conte, contei, contou
        temper: temperamento
        temple: templo
        temporary: temporaria, temporario
        temptation: tentacao, tentacoes
        ten: dez
        tenant: inquilina, inquilino
        tenderness: ternura
        tennis: tenis
        tennis match: jogo de tenis
        tennis player: tenista
        tense: tensa, tenso
        tension: tensao, tensoes
        tent: barraca, tenda
        tentacle: tentaculo
        tenth: decima, decimo
        terminal: terminais, terminal
        terminal cancer: cancer terminal
        terminal illness: doenca terminal
        terrestrial: terrestre
        terrible: pessima, pessimo, terriveis, terrivel
        terribly: terrivelmente
        terrify: apavora, apavorada, apavorado, apavoram, apavorando, apavorar, apavoraram, apavoraria, apavorava, apavoravam, apavore, apavorem, apavorou
        terrifying: aterrador, aterradora, aterradores, aterrorizante
        territorial dispute: disputa territorial
        territory: territorio
        terrorism: terrorismo
        terrorist: terrorista
        terrorist attack: ataque terrorista
        terrorist cell: celula terrorista
        terrorist group: grupo terrorista
        terrorize: aterroriza, aterrorizada, aterrorizado, aterrorizam, aterrorizando, aterrorizar, aterrorizaram, aterrorizaria, aterrorizava, aterrorizavam, aterrorize, aterrorizei, aterrorizem, aterrorizou
        test: prova, testa, testada, testado, testam, testando, testar, testaram, testaria, testava, testavam, teste, testei, testem, testou
        test of courage: teste de coragem
        test pilot: piloto de testes
        test subject: cobaia
        text message: mensagem de texto
        thank: agradeca, agradecam, agradece, agradecem, agradecendo, agradecer, agradeceram, agradeceu, agradeci, agradecia, agradeciam, agradecida, agradecido
        theater: teatro
        theater company: companhia de teatro
        theater school: escola de teatro
        theatrical: teatrais, teatral
        theft: furto, roubo
        theme: tema
        theme park: parque tematico
        theory: teoria
        therapist: terapeuta
        therapy: terapia
        thesis: tese
        thick: grossa, grosso
        thief: gatuna, gatuno, ladra, ladrao
        thieves: ladroes
        thin: fina, fino, magra, magro
        think: acho, pensa, pensada, pensado, pensam, pensando, pensar, pensaram, pensaria, pensava, pensavam, pense, pensei, pensem, penso, pensou
        third: terceira, terceiro
        third year: terceiro ano
        thirst: sede
        thirst for revenge: sede de vinganca
        thirteen: treze
        thirty: trinta
        thorn: espinho
        thought: pensamento
        thousand: mil, milhar
        thousands: milhares
        thread: fio
        threat: ameaca
        threaten: ameacada, ameacado, ameacam, ameacando, ameacar, ameacaram, ameacaria, ameacava, ameacavam, ameace, ameacei, ameacem, ameacou
        threatening: ameacador, ameacadora, ameacadores
        three: tres, treses
        three hundred: trezentos
        three kingdoms: tres reinos
        thriller: thriller
        throat: garganta
        throne: trono, trono do reino
        throw: arremessa, arremessada, arremessado, arremessam, arremessando, arremessar, arremessaram, arremessaria, arremessava, arremessavam, arremessei, arremesso, arremessou
        throw away: jogar fora
        thunder: trovao, trovoes
        thursday: quinta feira
        tide: mare
        tidy: arruma, arrumada, arrumado, arrumam, arrumando, arrumar, arrumaram, arrumaria, arrumava, arrumavam, arrume, arrumei, arrumem, arrumou
        tie: amarra, amarrada, amarrado, amarram, amarrando, amarrar, amarraram, amarraria, amarrava, amarravam, amarre, amarrem, amarrou, empata, empatada, empatado, empatam, empatando, empatar, empataram, empataria, empatava, empatavam, empate, empatei, empatem, empatou, gravata
        tiger: tigre
        tightrope: corda bamba
        tigress: tigresa
        time: tempo, temporais, temporal
        time bomb: bomba relogio
        time leap: salto temporal
        time loop: feitico do tempo, loop temporal
        time machine: maquina do tempo, maquina temporal
        time paradox: paradoxo temporal
        time travel: viagem no tempo, viagens no tempo, viajar no tempo
        time traveler: viajante do tempo
        timeline: linha do tempo
        tiny: minuscula, minusculo, pequenina, pequenino
        tip: gorjeta, ponta
        tire: cansa, cansam, cansando, cansar, cansaram, cansaria, cansava, cansavam, canse, cansei, cansem, cansou
        tired: cansada, cansado
        tireless: incansaveis, incansavel
        titan: tita
        title: titulo
        toast: brinda, brindada, brindado, brindam, brindando, brindar, brindaram, brindaria, brindava, brindavam, brinde, brindei, brindem, brindou
        today: hoje
        together: juntas, junto
        tokyo: toquio
        tomato: tomate
        tomb: tumba
        tomorrow: amanha
        tool: ferramenta
        tooth: dente
        top: piao, pioes, topo
        top hat: cartola
        top student: melhor aluna, melhor aluno
        torment: atormenta, atormentada, atormentado, atormentam, atormentando, atormentar, atormentaram, atormentaria, atormentava, atormentavam, atormente, atormentei, atormentem, atormentou, tormento
        tormentor: algoz, algozes
        tornado: tornado
        torpedo: torpedo
        torture: tortura, torturada, torturado, torturam, torturando, torturar, torturaram, torturaria, torturava, torturavam, torture, torturem, torturou
        torturer: torturador, torturadora, torturadores
        total: totais, total
        totalitarian: totalitaria, totalitario
        totally: totalmente
        touch: tato, toque
        touching: comovente, tocante
        tour: turne
        tourism: turismo
        tourist: turista
        tourist attraction: atracao turistica
        tournament: torneio
        towel: toalha
        tower: torre
        toxic: toxica, toxico
        toxic gas: gases toxicos
        toy: brinquedo
        trace: rastro, vestigio
        track: pista, rastreada, rastreado, rastreando, rastrear, rastrearam, rastrearia, rastreava, rastreavam, rastreei, rastreia, rastreiam, rastreie, rastreiem, rastreou
        track and field: atletismo
        trade: comercio
        tradition: tradicao, tradicoes
        traditional: tradicionais, tradicional
        traditional dance: danca tradicional
        traffic: trafica, traficada, traficado, traficam, traficando, traficar, traficaram, traficaria, traficava, traficavam, traficou, trafique, trafiquei, trafiquem, transito
        traffic accident: acidente de transito
        trafficking: trafico
        tragedy: tragedia
        tragic: tragica, tragico
        tragic end: fim tragico
        tragic past: passado tragico
        tragically: tragicamente
        trail: trilha
        train: adestra, adestrada, adestrado, adestram, adestrando, adestrar, adestraram, adestraria, adestrava, adestravam, adestre, adestrem, adestrou, treina, treinada, treinado, treinam, treinando, treinar, treinaram, treinaria, treinava, treinavam, treine, treinei, treinem, treinou, trem, trens
        train station: estacao de trem
        trainer: treinador, treinadora, treinadores
        training: treinamento, treino
        training camp: acampamento de treinamento
        trait: traco
        traitor: traidor, traidora, traidores
        tram: bonde
        tranquility: tranquilidade
        transcend: transcenda, transcendam, transcende, transcendem, transcendendo, transcender, transcenderam, transcendeu, transcendi, transcendia, transcendiam, transcendida, transcendido
        transfer: transfere, transferencia, transferi, transferida, transferido, transferindo, transferir, transferiram, transferiu, transfira, transfiram
        transfer student: aluna transferida, aluno transferido, estudante transferido
        transform: metamorfoseada, metamorfoseado, metamorfoseando, metamorfosear, metamorfosearam, metamorfosearia, metamorfoseava, metamorfoseavam, metamorfoseei, metamorfoseia, metamorfoseiam, metamorfoseie, metamorfoseiem, metamorfoseou, se transforma, se transformam, se transformar, se transformaram, se transformou, transforma, transforma se, transformada, transformado, transformam, transformam se, transformando, transformar, transformar se, transformaram, transformaria, transformava, transformavam, transforme, transformei, transformem, transformou
        transformation: transformacao, transformacoes
        transgender: trans, transexuais, transexual, transgenero
        transition: transicao, transicoes
        translate: traduz, traduza, traduzam, traduzem, traduzi, traduzia, traduziam, traduzida, traduzido, traduzindo, traduzir, traduziram, traduziu
        translator: tradutor, tradutora, tradutores
        transmit: transmita, transmitam, transmite, transmitem, transmiti, transmitia, transmitiam, transmitida, transmitido, transmitindo, transmitir, transmitiram, transmitiu
        transparent: transparente
        transplant: transplante
        transport: transporta, transportada, transportado, transportam, transportando, transportar, transportaram, transportaria, transportava, transportavam, transporte, transportei, transportem, transportou
        transported to another world: transportado para outro mundo
        transpose: transpoe, transpoem, transpondo, transponha, transponham, transpor, transpos, transposta, transposto, transpunha, transpunham, transpuseram
        trap: armadilha, cilada
        trapdoor: alcapao, alcapoes
        trapped: presa
        trapped in a game: preso em um jogo, presos em um jogo
        trapped in the game: preso no jogo
        trauma: trauma
        traumatize: traumatiza, traumatizam, traumatizando, traumatizar, traumatizaram, traumatizaria, traumatizava, traumatizavam, traumatize, traumatizei, traumatizem, traumatizou
        traumatized: traumatizada, traumatizado
        travel: percorra, percorram, percorre, percorrem, percorrendo, percorrer, percorreram, percorreu, percorri, percorria, percorriam, percorrida, percorrido, viaja, viajada, viajado, viajam, viajando, viajar, viajaram, viajaria, viajava, viajavam, viaje, viajei, viajem, viajou
        traveler: viajante
        traveling salesman: caixeiro viajante
        treacherous: traicoeira, traicoeiro
        treasure: tesouro
        treasure chest: bau do tesouro
        treasure hunt: caca ao tesouro
        treasure hunter: cacador de tesouros
        treasure map: mapa do tesouro
        treat: agrado, mimo, trata, tratada, tratam, tratando, tratar, trataram, trataria, tratava, tratavam, trate, tratei, tratem, tratou
        treatment: tratamento
        treaty: tratado
        tree: arvore
        treehouse: casa na arvore
        tremble: trema, tremam, treme, tremem, tremendo, tremer, tremeram, tremeu, tremi, tremia, tremiam, tremida, tremido
        trench: trincheira
        trial: julgamento
        trials: provacoes
        tribe: tribo
        trick: truque
        trickster: trapaceira, trapaceiro
        trigger: desencadeada, desencadeado, desencadeando, desencadear, desencadearam, desencadearia, desencadeava, desencadeavam, desencadeei, desencadeia, desencadeiam, desencadeie, desencadeiem, desencadeou
        trinket: bugiganga
        trio: trio
        trip: viagem, viagens
        triplets: trigemeos
        triumph: triunfa, triunfada, triunfado, triunfam, triunfando, triunfar, triunfaram, triunfaria, triunfava, triunfavam, triunfe, triunfei, triunfem, triunfou
        troll: troll
        troop: tropa
        trophy: trofeu
        tropical: tropicais, tropical
        tropical island: ilha tropical
        trouble: apuro
        troubled: atribulada, atribulado, conturbada, conturbado, problematica, problematico
        troublemaker: encrenqueira, encrenqueiro
        troupe: trupe
        truce: tregua
        truck: caminhao, caminhoes
        truck driver: caminhoneira, caminhoneiro
        true: verdadeira, verdadeiro
        true love: amor verdadeiro
        true story: historia real
        truly: verdadeiramente
        trumpet: trompete
        trust: confia, confiada, confiado, confiam, confianca, confiando, confiar, confiaram, confiaria, confiava, confiavam, confie, confiei, confiem, confiou
        trustworthy: confiaveis, confiavel
        truth: veracidade, verdade
        try: tenta, tentada, tentado, tentam, tentando, tentar, tentaram, tentaria, tentava, tentavam, tente, tentei, tentem, tentou
        tsunami: tsunami
        tsundere: tsundere
        tuesday: terca feira
        tulip: tulipa
        tumultuous: tumultuada, tumultuado
        tuna: atum, atuns
        tunnel: tunel
        tunnels: tuneis
        turbulence: turbulencia
        turbulent: turbulenta, turbulento
        turkey: peru
        turn out: revela se, revelam se, revelar se, se revela, se revelam, se revelar, se revelaram, se revelou
        turtle: tartaruga
        tutor: professor particular
        tv: tv
        tv show: programa de tv
        twelve: doze
        twenty: vinte
        twilight: crepusculo
        twin: gemea, gemeo
        twin brother: irmao gemeo
        twin brothers: irmaos gemeos
        twin sister: irma gemea
        twin sisters: irmas gemeas
        twin sons: filhos gemeos
        twins: gemeas
        twist: reviravolta
        twist of fate: golpe do destino
        two: dois, duas
        two hundred: duzentos
        typhoon: tufao, tufoes
        tyrannical: tiranica, tiranico
        tyranny: tirania
        tyrant: tirana, tirano
        ufo: disco voador, ovni
        ugliness: feiura
        ugly: feia, feio
        ultimate evil: mal supremo
        ultimatum: ultimato
        umbrella: guarda chuva
        unable: incapaz, incapazes
        unarmed: desarmada, desarmado
        unaware: desconheca, desconhecam, desconhece, desconhecem, desconhecendo, desconhecer, desconheceram, desconheceu, desconheci, desconhecia, desconheciam
        unbeatable: imbativeis, imbativel
        uncertain: incerta, incerto
        uncertainty: incerteza
        uncle: tio
        unconscious: desacordada, desacordado, inconsciente
        undead: morto vivo, mortos vivos
        undefined: indefinida, indefinido
        under the same roof: sob o mesmo teto
        undercover: infiltrada, infiltrado
        undercover agent: agente infiltrado
        underdog: azarao, azaroes
        underestimate: subestima, subestimada, subestimado, subestimam, subestimando, subestimar, subestimaram, subestimaria, subestimava, subestimavam, subestime, subestimei, subestimem, subestimou
        underground: clandestina, clandestino, subterranea, subterraneo
        underground city: cidade subterranea
        understand: compreenda, compreendam, compreende, compreendem, compreendendo, compreender, compreenderam, compreendeu, compreendi, compreendia, compreendiam, compreendida, compreendido, entenda, entendam, entende, entendem, entendendo, entender, entenderam, entendeu, entendi, entendia, entendiam, entendida, entendido
        undertake: empreenda, empreendam, empreende, empreendem, empreendendo, empreender, empreenderam, empreendeu, empreendi, empreendia, empreendiam, empreendida, empreendido
        underwater: subaquatica, subaquatico
        underwater world: mundo subaquatico
        underwear: cueca, roupa intima
        underworld: mundo do crime, submundo
        undo: desfaca, desfacam, desfaz, desfazem, desfazendo, desfazer, desfazia, desfaziam, desfeita, desfeito, desfez, desfizeram
        undress: despe, despem, despi, despia, despiam, despida, despido, despindo, despir, despiram, despiu, dispa, dispam
        unearth: desenterra, desenterrada, desenterrado, desenterram, desenterrando, desenterrar, desenterraram, desenterraria, desenterrava, desenterravam, desenterre, desenterrem, desenterrou
        unemployed: desempregada, desempregado
        unemployment: desemprego
        unexpected: inesperada, inesperado
        unexpectedly: inesperadamente
        unfair: injusta, injusto
        unfaithful: infieis, infiel
        unfold: desenrola, desenrolada, desenrolado, desenrolam, desenrolando, desenrolar, desenrolaram, desenrolaria, desenrolava, desenrolavam, desenrole, desenrolei, desenrolem, desenrolou
        unforgettable: inesqueciveis, inesquecivel
        unforgettable summer: verao inesquecivel
        unfortunate: desafortunada, desafortunado
        unfortunately: infelizmente
        ungrateful: ingrata, ingrato
        unhappy: infeliz, infelizes
        unhappy marriage: casamento infeliz
        unicorn: unicornio
        uniform: farda, uniforme
        union: enlace, uniao, unioes
        unit: unidade
        unite: una, unam, une, unem, uni, unia, uniam, unida, unido, unindo, unir, unira, uniram, unirao, unirem, uniria, unisse, uniu
        united states: estados unidos
        universal: universais, universal
        universe: universo
        university: universidade
        university student: universitaria, universitario
        unknown: desconhecida, desconhecido, incognita
        unknown planet: planeta desconhecido
        unleash: desata, desatada, desatado, desatam, desatando, desatar, desataram, desataria, desatava, desatavam, desate, desatei, desatem, desatou
        unlikely: improvaveis, improvavel
        unlikely duo: dupla improvavel
        unlucky: azarada, azarado
        unmask: desmascara, desmascaram, desmascarando, desmascarar, desmascararam, desmascararia, desmascarava, desmascaravam, desmascare, desmascarou
        unmasked: desmascarada, desmascarado
        unmotivated: desmotivada, desmotivado
        unpopular: impopular, impopulares
        unprecedented: inedita, inedito
        unpredictable: imprevisiveis, imprevisivel
        unravel: desvenda, desvendada, desvendado, desvendam, desvendando, desvendar, desvendaram, desvendaria, desvendava, desvendavam, desvende, desvendei, desvendem, desvendou
        unreal: irreais, irreal
        unrequited: nao correspondido
        unrequited love: amor nao correspondido
        unsolved case: caso nao resolvido
        unstable: instaveis, instavel
        untamed: indomaveis, indomavel
        untouchable: intocaveis, intocavel
        unusual: incomum, incomuns
        update: atualiza, atualizada, atualizado, atualizam, atualizando, atualizar, atualizaram, atualizaria, atualizava, atualizavam, atualize, atualizei, atualizem, atualizou
        upper class: classe alta
        urban: urbana, urbano
        urban legend: lenda urbana
        use: usa, usada, usado, usam, usando, usar, usara, usaram, usarao, usarem, usaria, usasse, usava, usavam, use, usei, usem, usou, utiliza, utilizada, utilizado, utilizam, utilizando, utilizar, utilizaram, utilizaria, utilizava, utilizavam, utilize, utilizei, utilizem, utilizou
        useful: uteis, util
        useless: inuteis, inutil
        usually: geralmente
        usurp: usurpa, usurpada, usurpado, usurpam, usurpando, usurpar, usurparam, usurparia, usurpava, usurpavam, usurpe, usurpei, usurpem, usurpou
        utopia: utopia
        utopian: utopica, utopico
        vacation: ferias
        vaccine: vacina
        vagrancy: vagabundagem, vagabundagens
        vagrant: vagabunda, vagabundo
        valentine's day: dia dos namorados
        valiant: valorosa, valoroso
        valkyrie: valquiria
        valley: vale
        valuable: valiosa, valioso
        value: valor, valores, valoriza, valorizada, valorizado, valorizam, valorizando, valorizar, valorizaram, valorizaria, valorizava, valorizavam, valorize, valorizei, valorizem, valorizou
        vampire: vampira, vampiro
        vampire coffin: caixao de vampiro
        vampire girl: garota vampira
        vampire hunter: cacador de vampiros
        vampire hunters: cacadores de vampiros
        vampirism: vampirismo
        vanity: vaidade
        varied: variada, variado
        various: diversa, diverso
        vase: vaso
        vassal: vassalo
        vegetable: legume, vegetais, vegetal, verdura
        vegetable garden: horta
        vehicle: veiculo
        veil: veu
        vengeful: vingativa, vingativo
        vengeful spirit: espirito vingativo
        vent: desabafa, desabafada, desabafado, desabafam, desabafando, desabafar, desabafaram, desabafaria, desabafava, desabafavam, desabafe, desabafei, desabafem, desabafou
        venture: aventura se, aventurada, aventurado, aventuram, aventuram se, aventurando, aventurar, aventurar se, aventuraram, aventuraria, aventurava, aventuravam, aventure, aventurem, aventurou, se aventura, se aventuram, se aventurar, se aventuraram, se aventurou
        venus: venus
        versatility: versatilidade
        version: versao, versoes
        vessel: embarcacao, embarcacoes
        vest: colete
        veterinarian: veterinaria, veterinario
        veterinary clinic: clinica veterinaria
        vial: frasco
        vibrate: vibra, vibrada, vibrado, vibram, vibrando, vibrar, vibraram, vibraria, vibrava, vibravam, vibre, vibrei, vibrem, vibrou
        vice: vice
        vice president: vice presidente
        victim: vitima
        victorian era: era vitoriana
        victorious: vitoriosa, vitorioso
        victory: vitoria
        video: video
        video game: jogo eletronico, videogame
        viewer: espectador, espectadora, espectadores
        vigilante: justiceira, justiceiro, vigilante
        viking: viking
        village: aldeia, povoado, vilarejo
        village villainess: vila
        villager: aldeao
        villagers: aldeoes
        villain: vilao, viloes
        villainy: vilania
        violate: viola, violada, violado, violam, violando, violar, violaram, violaria, violava, violavam, viole, violei, violem, violou
        violence: violencia
        violent: violenta, violento
        violently: violentamente
        violet: violeta
        violin: violino
        violinist: violinista
        viper: vibora
        virgin: virgem, virgens
        virginity: virgindade
        virtual: virtuais, virtual
        virtual idol: idol virtual, idolo virtual
        virtual reality: realidade virtual
        virtual reality game: jogo de realidade virtual
        virtual world: mundo virtual
        virtue: virtude
        virtuous: virtuosa, virtuoso
        virus: virus
        viscount: visconde
        visible: visiveis, visivel
        vision: visao, visoes
        visionary: visionaria, visionario
        visions of the future: visoes do futuro
        visit: visita, visitada, visitado, visitam, visitando, visitar, visitaram, visitaria, visitava, visitavam, visite, visitei, visitem, visitou
        visit to the past: visita ao passado
        visitor: visitante
        visual novel: visual novel
        voice: voz, vozes
        voice acting: dublagem, dublagens
        voice actor: dublador, dubladora, dubladores
        volcanic eruption: erupcao vulcanica
        volcano: vulcao, vulcoes
        volleyball: volei, voleibol
        volleyball player: jogador de volei
        volleyball team: time de volei
        voluntarily: voluntariamente
        volunteer: voluntaria, voluntario
        volunteering: voluntariado
        vomit: vomita, vomitada, vomitado, vomitam, vomitando, vomitar, vomitaram, vomitaria, vomitava, vomitavam, vomite, vomitei, vomitem, vomitou
        vote: vota, votada, votado, votam, votando, votar, votara, votaram, votaria, votava, votavam, vote, votei, votem, voto, votou
        vulgar: vulgar, vulgares
        vulnerable: vulneraveis, vulneravel
        vulture: abutre
        wait: espera, esperada, esperado, esperam, esperando, esperar, esperaram, esperaria, esperava, esperavam, espere, esperou
        waiter: garcom, garcons
        waitress: garconete
        wake: acorda, acordada, acordado, acordam, acordando, acordar, acordaram, acordaria, acordava, acordavam, acorde, acordei, acordem, acordou, velorio
        walk: anda, andada, andado, andam, andando, andar, andara, andaram, andares, andaria, andava, andavam, ande, andei, andem, andou, caminha, caminhada, caminhado, caminham, caminhando, caminhar, caminharam, caminharia, caminhava, caminhavam, caminhe, caminhei, caminhem, caminhou
        wall: muralha, muro, parede
        walled city: cidade murada
        wand: varinha
        wander: perambula, perambulada, perambulado, perambulam, perambulando, perambular, perambularam, perambularia, perambulava, perambulavam, perambule, perambulei, perambulem, perambulou, vaga, vagada, vagado, vagam, vagando, vagar, vagara, vagaram, vagaria, vagava, vagavam, vagou, vague, vaguei, vaguem
        wanderer: andarilha, andarilho
        wandering: errante
        wandering samurai: samurai errante
        wandering soul: alma penada
        want: queira, queiram, quer, querem, querendo, querer, queria, quero, quis, quiseram
        war: belica, belico, guerra, guerreada, guerreado, guerreando, guerrear, guerrearam, guerrearia, guerreava, guerreavam, guerreei, guerreia, guerreiam, guerreie, guerreiem, guerreou
        war against aliens: guerra contra alienigenas
        war against demons: guerra contra demonios
        war between kingdoms: guerra entre reinos
        war council: conselho de guerra
        war crimes: crimes de guerra
        war photographer: fotografo de guerra
        wardrobe: guarda roupa
        warehouse: armazem, armazens, deposito
        warlord: senhor da guerra
        warlords: senhores da guerra
        warm: acolhedor, acolhedora, acolhedores, aqueca, aquecam, aquece, aquecem, aquecendo, aquecer, aqueceram, aqueceu, aqueci, aquecia, aqueciam, aquecida, aquecido, calorosa, caloroso
        warn: adverte, advertem, adverti, advertia, advertiam, advertida, advertido, advertindo, advertir, advertiram, advertiu, advirta, advirtam, alerta, alertada, alertado, alertam, alertando, alertar, alertaram, alertaria, alertava, alertavam, alerte, alertei, alertem, alertou, avisa, avisada, avisado, avisam, avisando, avisar, avisaram, avisaria, avisava, avisavam, avise, avisei, avisem, avisou
        warning: aviso
        warring states: estados combatentes
        warrior: guerreira, guerreiro
        warrior princess: princesa guerreira
        warship: navio de guerra
        wartime: tempos de guerra
        wash: lava, lavada, lavado, lavam, lavando, lavar, lavara, lavaram, lavaria, lavava, lavavam, lave, lavei, lavem, lavou
        wasp: vespa
        waste: desperdica, desperdicada, desperdicado, desperdicam, desperdicando, desperdicar, desperdicaram, desperdicaria, desperdicava, desperdicavam, desperdice, desperdicei, desperdicem, desperdicou
        wasteland: terra devastada
        watch: assista, assistam, assiste, assistem, assisti, assistia, assistiam, assistida, assistido, assistindo, assistir, assistiram, assistiu, vigia, vigiada, vigiado, vigiam, vigiando, vigiar, vigiaram, vigiaria, vigiava, vigiavam, vigie, vigiei, vigiem, vigiou
        watch over: zela, zelada, zelado, zelam, zelando, zelar, zelara, zelaram, zelaria, zelava, zelavam, zele, zelei, zelem, zelou
        water: agua
        water polo: polo aquatico
        water source: fonte de agua
        waterfall: cachoeira, cascata
        watermelon: melancia
        wave: aceno, onda
        way: maneira, modo
        weak: fraca, fraco
        weak point: ponto fraco
        weak team: time fraco
        weaken: enfraqueca, enfraquecam, enfraquece, enfraquecem, enfraquecendo, enfraquecer, enfraqueceram, enfraqueceu, enfraqueci, enfraquecia, enfraqueciam, enfraquecida, enfraquecido
        weakness: fraqueza
        wealth: riqueza
        wealthy family: familia rica
        weapon: arma
        wear: veste, vestem, vesti, vestia, vestiam, vestindo, vestir, vestiram, vestiu, vistam
        weasel: doninha
        weave: teca, tecam, tece, tecem, tecendo, tecer, tecera, teceram, teceu, teci, tecia, teciam, tecida
        web: teia
        website: site
        wedding dress: vestido de noiva
        wedding night: noite de nupcias
        wednesday: quarta feira
        week: semana
        weekend: fim de semana
        weekly: semanais, semanal
        weight: peso
        weight loss: emagrecimento
        weightlifting: levantamento de peso
        weird: esquisita, esquisito
        weirdness: bizarrice
        well: poco
        well-behaved: comportada, comportado
        werewolf: homem lobo, lobisomem
        werewolves: lobisomens
        west: ocidente, oeste
        western: bangue bangue, faroeste, ocidentais, ocidental
        wet: molha, molhada, molhado, molham, molhando, molhar, molharam, molharia, molhava, molhavam, molhe, molhei, molhem, molhou
        wet nurse: ama de leite
        whale: baleia
        wheat: trigo
        wheel: roda
        wheelchair: cadeira de rodas
        whip: acoita, acoitada, acoitado, acoitam, acoitando, acoitar, acoitaram, acoitaria, acoitava, acoitavam, acoite, acoitei, acoitem, acoitou, chicote
        whisper: sussurra, sussurrada, sussurrado, sussurram, sussurrando, sussurrar, sussurraram, sussurraria, sussurrava, sussurravam, sussurre, sussurrem, sussurro, sussurrou
        whistle: apito
        white: branca, branco
        white hair: cabelo branco
        white horse: cavalo branco
        whole: inteira, inteiro
        wide: larga, largo
        widow: viuva
        widower: viuvo
        wield: empunha, empunhada, empunhado, empunham, empunhando, empunhar, empunharam, empunharia, empunhava, empunhavam, empunhe, empunhei, empunhem, empunhou, maneja, manejada, manejado, manejam, manejando, manejar, manejaram, manejaria, manejava, manejavam, maneje, manejei, manejem, manejou
        wife: esposa
        wig: peruca
        wild: selvagem, selvagens, selvatica
        wild colt: potro selvagem
        wild west: velho oeste
        will: testamento, vontade
        will to live: vontade de viver
        willow: salgueiro
        willpower: forca de vontade
        win: ganha, ganhada, ganhado, ganham, ganhando, ganhar, ganharam, ganharia, ganhava, ganhavam, ganhe, ganhei, ganhem, ganhou, venca, vencam, vence, vencem, vencendo, vencer, venceram, venceu, venci, vencia, venciam
        wind: vento
        window: janela
        wine: vinho
        wing: asa
        winged: alada, alado
        winged horse: cavalo alado
        winner: vencedor, vencedora, vencedores
        winter: inverno
        wisdom: sabedoria
        wise: sabia, sabio
        wise old man: velho sabio
        wish: deseja, desejada, desejado, desejam, desejando, desejar, desejaram, desejaria, desejava, desejavam, deseje, desejei, desejem, desejou
        wit: sagacidade
        witch: bruxa
        witch hunt: caca as bruxas
        witch hunter: cacador de bruxas
        witchcraft: bruxaria
        withdraw: retira, retirado, retiram, retirando, retirar, retiraram, retiraria, retirava, retiravam, retire, retirou
        witness: presencia, presenciada, presenciado, presenciam, presenciando, presenciar, presenciaram, presenciaria, presenciava, presenciavam, presencie, presenciei, presenciem, presenciou, testemunha, testemunhada, testemunhado, testemunham, testemunhando, testemunhar, testemunharam, testemunharia, testemunhava, testemunhavam, testemunhe, testemunhei, testemunhem, testemunhou
        wizard: bruxo
        wizard guild: guilda de magos
        wolf: loba, lobo
        wolf girl: menina lobo
        woman: mulher
        womanizer: mulherenga, mulherengo
        women: mulheres
        wonder: assombro, maravilha
        wonderful: maravilhosa, maravilhoso
        woods: bosque
        word: palavra
        work: obra, trabalha, trabalhada, trabalhado, trabalham, trabalhando, trabalhar, trabalharam, trabalharia, trabalhava, trabalhavam, trabalhe, trabalhei, trabalhem, trabalho, trabalhou
        work out: malhada, malhado, malham, malhando, malhar, malharam, malharia, malhava, malhavam, malhe, malhei, malhem, malhou
        worker: operaria, operario, trabalhador, trabalhadora, trabalhadores
        working class: classe trabalhadora
        workshop: oficina
        world: mundiais, mundial, mundo
        world championship: campeonato mundial
        world cup: copa do mundo
        world domination: dominacao mundial, dominar o mundo
        world government: governo mundial
        world of magic: mundo de magia
        world of the dead: mundo dos mortos
        world order: ordem mundial
        world peace: paz mundial
        world tree: arvore do mundo
        world war: guerra mundial
        world war ii: segunda guerra mundial
        world without magic: mundo sem magia
        worldwide fame: fama mundial
        worm: verme
        wormhole: buraco de minhoca
        worn: desgastada, desgastado
        worried: preocupada, preocupado
        worry: preocupa, preocupa se, preocupam, preocupam se, preocupando, preocupar, preocupar se, preocuparam, preocuparia, preocupava, preocupavam, preocupe, preocupei, preocupem, preocupou, se preocupa, se preocupam, se preocupar, se preocuparam, se preocupou
        worsen: agrava, agravada, agravado, agravam, agravando, agravar, agravaram, agravaria, agravava, agravavam, agrave, agravei, agravem, agravou, piora, piorada, piorado, pioram, piorando, piorar, pioraram, pioraria, piorava, pioravam, piore, piorei, piorem, piorou
        worship: cultua, cultuada, cultuado, cultuam, cultuando, cultuar, cultuaram, cultuaria, cultuava, cultuavam, cultue, cultuei, cultuem, cultuou, venera, venerada, venerado, veneram, venerando, venerar, veneraram, veneraria, venerava, veneravam, venere, venerou
        worst: pior
        worth: valem, valendo, valer, valera, valeram, valeu, valha, valham, vali, valia, valiam, valida, valido
        wound: ferida
        wrap: enrola, enrolada, enrolado, enrolam, enrolando, enrolar, enrolaram, enrolaria, enrolava, enrolavam, enrole, enrolei, enrolem, enrolou
        wrath: ira
        wreck: carcaca
        wreckage: destrocos
        wrestling: luta livre
        write: escreva, escrevam, escreve, escrevem, escrevendo, escrever, escreveram, escreveu, escrevi, escrevia, escreviam, escrito
        writer: escritor, escritora, escritores
        writer's block: bloqueio criativo
        writing: escrita
        wuxia: wuxia
        yacht: iate
        yakuza: yakuza
        yandere: yandere
        yawn: boceja, bocejada, bocejado, bocejam, bocejando, bocejar, bocejaram, bocejaria, bocejava, bocejavam, boceje, bocejei, bocejem, bocejou
        year: ano
        yearn: anseia, anseiam, anseie, anseiem, ansiada, ansiado, ansiando, ansiar, ansiaram, ansiaria, ansiava, ansiavam, ansiei, ansiou
        yell: berra, berrada, berrado, berram, berrando, berrar, berraram, berraria, berrava, berravam, berre, berrei, berrem, berrou
        yellow: amarela, amarelo
        yesterday: ontem
        yeti: homem da neve
        yield: ceda, cedam, cede, cedem, cedendo, ceder, cedera, cederam, cedeu, cedi, cedia, cediam, cedida, cedido
        yo-yo: ioio
        youkai: youkai
        young: jovem, jovens
        young adult: jovem adulto
        young couple: jovem casal
        young daughter: filhinha
        young hero: jovem heroi
        young king: jovem rei
        young lady: senhorita
        young man: moco
        young master: jovem mestre
        young ninja: jovem ninja
        young prince: jovem principe
        young samurai: jovem samurai
        young son: filhinho
        young warrior: jovem guerreiro
        young wizard: jovem mago
        young woman: moca
        younger brother: irmao mais novo
        younger sister: irma mais nova
        youngest: cacula, caculinha
        youngest brother: irmao cacula
        youngest daughter: filha mais nova
        youngest son: filho mais novo
        youth: juvenil, juvenis, juventude
        yukata: yukata
        yuki-onna: mulher da neve
        zeal: zelo
        zebra: zebra
        zero: zero
        zodiac: zodiaco
        zodiac sign: signo
        zombie: zumbi
        zombie apocalypse: apocalipse zumbi
        zombie attack: ataque zumbi
        zombie girl: garota zumbi
        zoo: jardim zoologico, zoologico
        """
}
