import { onOffline } from '../../ui/on-offline.ts';
import { onWake } from '../../ui/on-wake.ts';
import type { Connect } from '../connection.ts';
import { connectMqtt } from './connect-mqtt.ts';

/** A page's way to the broker: it tries again at once when page or network may be there again, and asks when they may be gone. */
export const connectPage: Connect = (options) => connectMqtt({ ...options, onWake, onOffline });
