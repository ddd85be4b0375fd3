import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module';
import { NotificationsModule } from '../../notifications/notifications.module';
import { RosterPublicationModule } from '../publication/roster-publication.module';
import { RostersModule } from '../rosters.module';
import { DutyOffersController } from './duty-offers.controller';
import { SwapRequestsController } from './swap-requests.controller';
import { TradeAnswers } from './trade-answers.service';
import { TradeCheck } from './trade-check.service';
import { TradeDecisions } from './trade-decisions.service';
import { TradeExpiry } from './trade-expiry.service';
import { TradeList } from './trade-list.service';
import { TradePages } from './trade-pages.service';
import { TradeRequests } from './trade-requests.service';
import { TradeSteps } from './trade-steps.service';
import { WeekAfter } from './week-after.service';

/** Swaps and offers of published duties: asked, accepted by a colleague, decided by a head, carried out by publication. */
@Module({
  imports: [RostersModule, RosterPublicationModule, NotificationsModule, AuditModule],
  controllers: [SwapRequestsController, DutyOffersController],
  providers: [
    TradeCheck,
    TradeSteps,
    TradeExpiry,
    TradeList,
    TradePages,
    TradeRequests,
    TradeAnswers,
    TradeDecisions,
    WeekAfter,
  ],
})
export class DutyTradesModule {}
